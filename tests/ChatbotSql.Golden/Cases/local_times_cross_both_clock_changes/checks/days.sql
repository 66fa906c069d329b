FROM (VALUES (DATE '2026-03-29', 5), (DATE '2026-03-30', 1), (DATE '2026-10-25', 6), (DATE '2026-12-31', 1)) AS expected
-- equals
SELECT period_start, value FROM metric_values WHERE metric = 'engaged_conversations' AND segment = 'all' AND grain = 'day' AND value > 0
