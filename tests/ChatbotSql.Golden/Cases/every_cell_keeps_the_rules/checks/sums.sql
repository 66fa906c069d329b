-- What is counted over rows adds up: days to weeks, months, quarters and years, and the values of each segment to the whole.
FROM (VALUES ('grains', 0), ('segments', 0), ('some were compared', 1)) AS expected
-- equals
WITH counts AS (
    SELECT metric FROM metrics
    WHERE unit IN ('count', 'currency') AND sql NOT LIKE '%DISTINCT%' AND sql NOT LIKE '%max(%' AND not_available IS NULL AND len(facts) = 1
),

sums AS (
    SELECT metric, segment, grain, sum(value) AS total, any_value(segment <> 'all') AS is_split
    FROM metric_values
    INNER JOIN counts USING (metric)
    GROUP BY metric, segment, grain
)

SELECT 'grains', count(*) FROM sums INNER JOIN sums AS days USING (metric, segment) WHERE sums.grain NOT IN ('day', 'all') AND days.grain = 'day' AND abs(sums.total - days.total) > 1e-6
UNION ALL
SELECT 'segments', count(*) FROM sums INNER JOIN sums AS whole USING (metric, grain) WHERE whole.segment = 'all' AND abs(sums.total - whole.total) > 1e-6
UNION ALL
SELECT 'some were compared', CAST(count(*) > 500 AS INTEGER) FROM sums
