SELECT 1 AS value
-- equals
SELECT value FROM metric_values WHERE metric = 'chat_impressions' AND grain = 'all' AND segment = 'all'
