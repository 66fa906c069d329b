-- An answer belongs to the day on which its conversation started; nobody's is dated by itself.
FROM (VALUES
    ('day', DATE '2026-03-02', 3, 5),
    ('day', DATE '2026-03-03', 1, 2),
    ('day', DATE '2026-03-31', 0, 1),
    ('month', DATE '2026-03-01', 4, 8),
    ('all', NULL, 4, 8)
) AS expected(grain, period, positive, answers)
-- equals
SELECT grain, period_start, numerator, denominator
FROM metric_values
WHERE metric = 'csat' AND segment = 'all' AND grain IN ('day', 'month', 'all') AND denominator > 0
