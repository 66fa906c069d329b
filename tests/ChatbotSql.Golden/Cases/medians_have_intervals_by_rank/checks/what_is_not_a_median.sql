-- A formula around a median and another quantile have no interval; their sample is the rows.
FROM (VALUES ('twice_the_median', 'n9', 10, 9, NULL), ('upper_quartile', 'n9', 7, 9, NULL), ('twice_the_median', 'silent', 0, 8, NULL), ('upper_quartile', 'silent', NULL, 0, NULL)) AS expected
-- equals
SELECT metric, channel, value, sample_size, interval FROM metric_values
WHERE metric IN ('twice_the_median', 'upper_quartile') AND segment = 'channel' AND grain = 'all' AND channel IN ('n9', 'silent')
