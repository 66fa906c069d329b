-- What is made of metrics that ripen ripens with them.
FROM (VALUES
    ('y_twice', DATE '2026-03-01', 0, true), ('y_twice', DATE '2026-03-02', 2, false), ('y_nested', DATE '2026-03-01', 0, true), ('y_nested', DATE '2026-03-02', 1, false),
    ('y_ratio', DATE '2026-03-01', 0, true), ('y_ratio', DATE '2026-03-02', 1, false)
) AS expected
-- equals
SELECT metric, period_start, value, is_complete FROM metric_values
WHERE metric LIKE 'y\_%' ESCAPE '\' AND segment = 'all' AND grain = 'day' AND period_start IN ('2026-03-01', '2026-03-02')
