-- All pages together: (480 + 20) / 5,000, not the mean of 0.12 and 0.02.
FROM (VALUES ('engagement_rate', 0.1, 500, 5000), ('chat_to_lead_rate', 0.288, 144, 500)) AS expected
-- equals
SELECT metric, value, numerator, denominator
FROM metric_values
WHERE segment = 'all' AND grain = 'all' AND metric IN ('engagement_rate', 'chat_to_lead_rate')
