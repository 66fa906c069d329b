-- The bot's 0.0625, 1, 1, 2, 3 and 10 days; of six the interval is from the first to the last.
SELECT 1.5 AS value, 6 AS sample_size, 'order_statistics' AS interval, 0.0625 AS ci_low, 10 AS ci_high
-- equals
SELECT value, sample_size, interval, ci_low, ci_high FROM metric_values WHERE metric = 'days_to_qualified_median' AND segment = 'all' AND grain = 'all'
