-- The page is that of the page view before the chat; a value without a time is used where no dated row has one.
FROM (VALUES
    ('late', 'v1', 'l1', 'web', 'refund', 'orders', 'ads', 'spring', '/pricing', 'de-DE'),
    ('never', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('undated_last', NULL, NULL, 'web', 'refund', NULL, NULL, NULL, NULL, NULL)
) AS expected
-- equals
SELECT conversation_id, visitor_id, lead_id, channel, intent, flow, source, campaign, page, locale FROM conversations
