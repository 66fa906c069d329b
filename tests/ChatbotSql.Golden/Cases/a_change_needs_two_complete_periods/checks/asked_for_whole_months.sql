-- Months asked for in full are as stored, the change on the month before them included; nothing before them is shown.
SELECT metric, period_start, value, numerator, denominator, sample_size, interval, ci_low, ci_high, previous_value, change, change_ratio, is_complete, band, status, reason
FROM metric_values WHERE metric IN ('chats', 'web_share') AND segment = 'all' AND grain = 'month' AND period_start IN ('2026-01-01', '2026-02-01')
-- equals
SELECT metric, period_start, value, numerator, denominator, sample_size, interval, ci_low, ci_high, previous_value, change, change_ratio, is_complete, band, status, reason
FROM 'answers/whole_months.json'
