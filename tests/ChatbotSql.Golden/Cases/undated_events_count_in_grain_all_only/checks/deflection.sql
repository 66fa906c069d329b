FROM (VALUES ('all', NULL, 0.5, 4), ('day', DATE '2026-03-02', 1, 1), ('day', DATE '2026-03-04', 0, 2)) AS expected(grain, day, value, denominator)
-- equals
SELECT grain, period_start, value, denominator
FROM metric_values
WHERE metric = 'deflection_rate' AND segment = 'all' AND grain IN ('all', 'day') AND value IS NOT NULL
