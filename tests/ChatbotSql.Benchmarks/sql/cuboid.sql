-- One cuboid as a person would write it: one pass for all of the metrics.
SELECT
    {period} AS period_start,
    {dimensions}
    {formulas}
FROM conversations
WHERE {dated}
GROUP BY ALL
