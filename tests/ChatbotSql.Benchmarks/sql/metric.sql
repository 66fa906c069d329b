-- One metric of one cuboid, as a dashboard would ask for it.
SELECT
    {period} AS period_start,
    {dimensions}
    {formula}
FROM conversations
WHERE {dated}
GROUP BY ALL
