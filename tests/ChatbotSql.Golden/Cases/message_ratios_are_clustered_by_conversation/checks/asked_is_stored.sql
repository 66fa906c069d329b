-- Every metric asked for at a grain has the row that is stored for it; those that are not available, one row of grain all.
SELECT metric, grain, period_start, segment, value, numerator, denominator, sample_size, interval, ci_low, ci_high, previous_value, change, change_ratio, is_complete, band, status, reason
FROM metric_values WHERE segment = 'all' AND grain IN ('day', 'all')
-- equals
SELECT metric, grain, CAST(period_start AS DATE), segment, value, numerator, denominator, sample_size, interval, ci_low, ci_high, previous_value, change, change_ratio, is_complete, band, status, reason
FROM 'answers/everything_by_day.json'
WHERE grain = 'day'
UNION ALL
SELECT metric, grain, CAST(NULL AS DATE), segment, value, numerator, denominator, sample_size, interval, ci_low, ci_high, previous_value, change, change_ratio, is_complete, band, status, reason
FROM 'answers/everything_by_all.json'
