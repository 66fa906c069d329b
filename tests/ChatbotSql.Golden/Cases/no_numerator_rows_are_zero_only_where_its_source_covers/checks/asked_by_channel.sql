SELECT period_start, desk_channel, value, numerator, denominator, reason
FROM metric_values WHERE metric = 'contact_rate' AND segment = 'desk_channel' AND grain = 'day'
-- equals
SELECT period_start, desk_channel, value, numerator, denominator, reason FROM 'answers/by_channel.json'
