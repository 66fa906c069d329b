SELECT
    conversation,
    list_filter(list(channel ORDER BY happened NULLS LAST, id), lambda value: value IS NOT NULL)[1],
    list_filter(list(intent ORDER BY happened NULLS LAST, id), lambda value: value IS NOT NULL)[1],
    list_filter(list(flow ORDER BY happened NULLS LAST, id), lambda value: value IS NOT NULL)[1],
    list_filter(list(source ORDER BY happened NULLS LAST, id), lambda value: value IS NOT NULL)[1],
    list_filter(list(campaign ORDER BY happened NULLS LAST, id), lambda value: value IS NOT NULL)[1],
    list_filter(list(page ORDER BY happened NULLS LAST, id), lambda value: value IS NOT NULL)[1],
    list_filter(list(locale ORDER BY happened NULLS LAST, id), lambda value: value IS NOT NULL)[1]
FROM 'data/log.csv'
GROUP BY conversation
-- equals
SELECT conversation_id, channel, intent, flow, source, campaign, page, locale FROM conversations
