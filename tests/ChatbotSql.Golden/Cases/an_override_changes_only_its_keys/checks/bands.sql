-- 6 of 7 keep the promise; 4 of 5, which the pack calls good, is in no band of ours.
FROM (VALUES ('web', 6 / 7, 'our promise', 'good'), ('app', 0.8, NULL, NULL), ('mail', 0, 'alarm', 'bad')) AS expected
-- equals
SELECT channel, value, band, status FROM metric_values WHERE metric = 'csat' AND segment = 'channel' AND grain = 'day'
