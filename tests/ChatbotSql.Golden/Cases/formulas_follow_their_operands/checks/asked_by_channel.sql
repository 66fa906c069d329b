SELECT metric, period_start, channel, value, reason, is_complete FROM metric_values
WHERE metric IN ('m_nested', 'm_less_tickets') AND segment = 'channel' AND grain = 'day'
-- equals
SELECT metric, period_start, channel, value, reason, is_complete FROM 'answers/by_channel.json'
