-- 480 / 4,000 and 144 / 480: the greeting alone and the lead of who never wrote are in neither.
FROM (VALUES
    ('engagement_rate', 0.12, 480, 4000), ('chat_to_lead_rate', 0.30, 144, 480),
    ('chat_impressions', 4000, NULL, NULL), ('engaged_conversations', 480, NULL, NULL), ('captured_leads', 144, NULL, NULL)
) AS expected
-- equals
SELECT metric, value, numerator, denominator
FROM metric_values
WHERE segment = 'page' AND grain = 'all' AND page = '/pricing'
  AND metric IN ('engagement_rate', 'chat_to_lead_rate', 'chat_impressions', 'engaged_conversations', 'captured_leads')
