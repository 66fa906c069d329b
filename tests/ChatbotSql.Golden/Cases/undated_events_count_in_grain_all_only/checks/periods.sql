-- Grain all holds one more than the days add up to, for conversations and impressions alike.
FROM (VALUES
    ('engaged_conversations', 'all', 4), ('engaged_conversations', 'day', 3),
    ('engaged_conversations', 'week', 3), ('engaged_conversations', 'year', 3),
    ('chat_impressions', 'all', 2), ('chat_impressions', 'day', 1),
    ('chat_impressions', 'week', 1), ('chat_impressions', 'year', 1)
) AS expected(metric, grain, total)
-- equals
SELECT metric, grain, sum(value)
FROM metric_values
WHERE metric IN ('engaged_conversations', 'chat_impressions') AND segment = 'all' AND grain IN ('all', 'day', 'week', 'year')
GROUP BY metric, grain
