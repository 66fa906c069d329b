SELECT DATE '2026-03-01', 12
-- equals
SELECT period_start, value FROM metric_values WHERE metric = 'engaged_conversations' AND grain = 'day' AND segment = 'all'
