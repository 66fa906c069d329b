-- The rows of one rival's result as cells, one a metric.
INSERT INTO {cells} BY NAME
SELECT metric, {grain} AS grain, {segment} AS segment, period_start, {dimensions} value
FROM (
    SELECT {keys}, CAST(COLUMNS(* EXCLUDE ({keys})) AS DOUBLE)
    FROM {result}
)
UNPIVOT INCLUDE NULLS (value FOR metric IN (COLUMNS(* EXCLUDE ({keys}))))
