SELECT metric, channel, value, numerator, denominator, sample_size, interval, ci_low, ci_high, is_complete, reason
FROM metric_values WHERE segment = 'channel' AND grain = 'month'
-- equals
SELECT metric, channel, value, numerator, denominator, sample_size, interval, ci_low, ci_high, is_complete, reason
FROM 'answers/everything_by_channel.json' WHERE metric IN (SELECT metric FROM metrics WHERE list_contains(segments, 'channel')) AND reason IS DISTINCT FROM 'not_available'
