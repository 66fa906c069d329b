SELECT period_start, channel, value, previous_value, change, is_complete
FROM metric_values WHERE metric = 'chats' AND segment = 'channel' AND grain = 'day' AND channel = 'web' AND period_start BETWEEN '2026-01-04' AND '2026-01-06'
-- equals
SELECT period_start, channel, value, previous_value, change, is_complete FROM 'answers/web_days.json'
