SELECT channel, value, interval, ci_low, ci_high FROM metric_values WHERE metric = 'share_of_all' AND grain = 'all' AND segment = 'channel'
-- equals
SELECT channel, value, interval, ci_low, ci_high FROM metric_values WHERE metric = 'share_by_filter' AND grain = 'all' AND segment = 'channel'
