-- The data end on 15 March: with 30 days to ripen, what ends until 13 February is complete, which only January does.
FROM (VALUES
    ('month', DATE '2025-12-01', false, NULL), ('month', DATE '2026-01-01', true, 'any'), ('month', DATE '2026-02-01', false, NULL), ('month', DATE '2026-03-01', false, NULL),
    ('week', DATE '2026-02-02', true, 'any'), ('week', DATE '2026-02-09', false, NULL), ('all', NULL, false, NULL),
    ('day', DATE '2026-02-13', true, 'any'), ('day', DATE '2026-02-14', false, NULL)
) AS expected
-- equals
SELECT grain, period_start, is_complete, band FROM metric_values
WHERE metric = 'chats_that_ripen' AND segment = 'all'
  AND (grain IN ('month', 'all') OR (grain = 'week' AND period_start IN ('2026-02-02', '2026-02-09')) OR (grain = 'day' AND period_start IN ('2026-02-13', '2026-02-14')))
