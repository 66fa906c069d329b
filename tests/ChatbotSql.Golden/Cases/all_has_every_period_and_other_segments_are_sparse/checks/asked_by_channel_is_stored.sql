SELECT metric, grain, period_start, segment, channel, value, numerator, denominator, sample_size, interval, ci_low, ci_high, previous_value, change, is_complete, reason
FROM metric_values WHERE metric IN ('m_count', 'm_ratio') AND grain = 'week' AND segment = 'channel'
-- equals
SELECT metric, grain, period_start, segment, channel, value, numerator, denominator, sample_size, interval, ci_low, ci_high, previous_value, change, is_complete, reason
FROM 'answers/weeks_by_channel.json'
