FROM (VALUES (DATE '2026-03-01', 13), (DATE '2026-10-01', 3), (DATE '2026-11-01', 3)) AS expected
-- equals
SELECT period_start, value FROM metric_values WHERE metric = 'engaged_conversations' AND segment = 'all' AND grain = 'month' AND value > 0
