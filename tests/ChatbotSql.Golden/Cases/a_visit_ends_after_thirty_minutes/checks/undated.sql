-- The undated view is a visit in grain all only; what has no visitor id is none in any.
FROM (VALUES
    ('all', NULL, 8, 6), ('month', DATE '2026-03-01', 7, 5), ('day', DATE '2026-03-02', 4, 3), ('day', DATE '2026-03-03', 2, 2), ('day', DATE '2026-03-04', 1, 1)
) AS expected
-- equals
SELECT grain, period_start, max(value) FILTER (WHERE metric = 'site_visits'), max(value) FILTER (WHERE metric = 'site_visitors')
FROM metric_values
WHERE metric IN ('site_visits', 'site_visitors') AND segment = 'all' AND grain IN ('day', 'month', 'all')
GROUP BY grain, period_start
