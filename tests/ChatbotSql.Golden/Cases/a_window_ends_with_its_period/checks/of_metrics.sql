-- A window over two metrics is the same window, and it leaves those metrics as they are.
SELECT grain, period_start, value, numerator, denominator, is_complete FROM metric_values WHERE metric = 'w_app_share' AND segment = 'all'
UNION ALL
SELECT 'count of the days', NULL, count(DISTINCT conversation), NULL, NULL, NULL FROM 'data/log.csv' WHERE happened < '2026-01-06'
-- equals
SELECT grain, period_start, value, numerator, denominator, is_complete FROM metric_values WHERE metric = 'w_of_metrics' AND segment = 'all'
UNION ALL
SELECT 'count of the days', NULL, sum(value), NULL, NULL, NULL FROM metric_values
WHERE metric = 'chats' AND segment = 'all' AND grain = 'day' AND period_start < '2026-01-06'
