-- Asked for, a window is the one that is stored, also where the question begins within it.
SELECT metric, period_start, channel, value, is_complete FROM metric_values
WHERE metric IN ('w_chats', 'w_turns') AND segment = 'channel' AND grain = 'week'
UNION ALL
SELECT metric, period_start, NULL, value, is_complete FROM metric_values
WHERE metric IN ('w_chats', 'w_app_share', 'w_turns') AND segment = 'all' AND grain = 'week' AND period_start IN ('2026-02-09', '2026-02-16')
-- equals
SELECT metric, period_start, channel, value, is_complete FROM 'answers/weeks_by_channel.json'
UNION ALL
SELECT metric, period_start, NULL, value, is_complete FROM 'answers/cut.json'
