-- 16 of 31 days of the platform's invoice lie in December; the category counts for platform_cost alone.
FROM (VALUES
    ('program_cost', DATE '2027-02-01', 1000), ('program_cost', DATE '2027-12-01', 160), ('program_cost', DATE '2028-01-01', 1000 - 100 + 250 + 150 + 3.1415),
    ('program_cost', DATE '2028-02-01', 1000.01), ('program_cost', DATE '2028-03-01', 0), ('program_cost', DATE '2028-04-01', 99.9999),
    ('platform_cost', DATE '2027-02-01', 0), ('platform_cost', DATE '2027-12-01', 160), ('platform_cost', DATE '2028-01-01', 150),
    ('platform_cost', DATE '2028-02-01', 0), ('platform_cost', DATE '2028-03-01', 0), ('platform_cost', DATE '2028-04-01', 0)
) AS expected
-- equals
SELECT metric, period_start, value FROM metric_values
WHERE metric IN ('program_cost', 'platform_cost') AND segment = 'all' AND grain = 'month' AND (period_start = '2027-02-01' OR period_start >= '2027-12-01')
