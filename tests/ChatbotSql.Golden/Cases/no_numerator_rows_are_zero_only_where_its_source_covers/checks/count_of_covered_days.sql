-- A count has a row for each covered day, and none outside.
FROM (VALUES (DATE '2026-03-03', 1), (DATE '2026-03-04', 0), (DATE '2026-03-05', 2), (DATE '2026-03-06', 0)) AS expected
-- equals
SELECT period_start, value FROM metric_values WHERE metric = 'tickets' AND segment = 'all' AND grain = 'day'
