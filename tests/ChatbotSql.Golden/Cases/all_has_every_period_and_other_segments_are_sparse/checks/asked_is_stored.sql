SELECT metric, grain, period_start, segment, value, numerator, denominator, sample_size, interval, ci_low, ci_high, previous_value, change, change_ratio, is_complete, reason
FROM metric_values WHERE metric LIKE 'm\_%' ESCAPE '\' AND grain = 'day' AND segment = 'all'
-- equals
SELECT metric, grain, period_start, segment, value, numerator, denominator, sample_size, interval, ci_low, ci_high, previous_value, change, change_ratio, is_complete, reason
FROM 'answers/days.json'
