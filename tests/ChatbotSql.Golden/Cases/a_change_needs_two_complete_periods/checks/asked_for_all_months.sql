SELECT metric, period_start, value, numerator, denominator, sample_size, interval, ci_low, ci_high, previous_value, change, change_ratio, is_complete, band, status, reason
FROM metric_values WHERE metric IN ('chats', 'web_share', 'chats_that_ripen') AND segment = 'all' AND grain = 'month'
-- equals
SELECT metric, period_start, value, numerator, denominator, sample_size, interval, ci_low, ci_high, previous_value, change, change_ratio, is_complete, band, status, reason
FROM 'answers/months.json'
