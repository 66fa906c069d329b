FROM (VALUES (DATE '2026-03-01', 'de', 2), (DATE '2026-03-01', '007', 1), (DATE '2026-04-01', 'de', 1)) AS expected
-- equals
SELECT period_start, source, value FROM metric_values WHERE metric = 'engaged_conversations' AND grain = 'month' AND segment = 'source'
