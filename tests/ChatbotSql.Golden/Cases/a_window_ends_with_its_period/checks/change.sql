-- The first whole window ends on 28 January; from then on each day is compared with the day before.
SELECT period_start, lag(value) OVER (ORDER BY period_start) FROM metric_values
WHERE metric = 'w_chats' AND segment = 'all' AND grain = 'day' AND period_start >= '2026-01-28'
-- equals
SELECT period_start, previous_value FROM metric_values WHERE metric = 'w_chats' AND segment = 'all' AND grain = 'day' AND is_complete
