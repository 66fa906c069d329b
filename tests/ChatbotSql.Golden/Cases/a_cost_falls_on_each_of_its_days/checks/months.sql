-- January: 33.333333 + 33.333334 + 0.000014. February: what is left of 100 + 0.25 + 0.0001 - 100 + 7.
FROM (VALUES
    ('program_cost', '2026-01-01', 66.666681), ('program_cost', '2026-02-01', -59.416581),
    ('platform_cost', '2026-01-01', 66.666667), ('platform_cost', '2026-02-01', 33.583333)
) AS expected
-- equals
SELECT metric, CAST(CAST(period_start AS DATE) AS VARCHAR), value
FROM metric_values
WHERE metric IN ('program_cost', 'platform_cost') AND grain = 'month' AND segment = 'all'
