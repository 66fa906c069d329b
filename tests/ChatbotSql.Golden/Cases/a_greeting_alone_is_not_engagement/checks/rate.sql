-- 4 engaged over 3 impressions, among them one of an id that never became a conversation and one without any id.
FROM (VALUES
    ('engaged_conversations', 4, NULL, NULL),
    ('bot_sessions', 1, NULL, NULL),
    ('chat_impressions', 3, NULL, NULL),
    ('engagement_rate', 4 / 3, 4, 3)
) AS expected(metric, value, numerator, denominator)
-- equals
SELECT metric, value, numerator, denominator
FROM metric_values
WHERE metric IN ('engaged_conversations', 'bot_sessions', 'chat_impressions', 'engagement_rate') AND grain = 'all' AND segment = 'all'
