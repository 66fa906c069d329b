FROM (VALUES ('engagement_rate', NULL, 5000), ('chat_to_lead_rate', 'wilson', 500)) AS expected
-- equals
SELECT metric, interval, sample_size
FROM metric_values
WHERE segment = 'all' AND grain = 'all' AND metric IN ('engagement_rate', 'chat_to_lead_rate')
