-- Chats that were engaged, at their start, with what is known of them; leads that are not from the bot, at their capture.
FROM (VALUES
    ('a1', 'ad', TIMESTAMP '2026-03-01 23:30:00', DATE '2026-03-02', 'p', 'google', 'spring', NULL, NULL, NULL, NULL),
    ('m1', 'email', TIMESTAMP '2026-03-01 10:00:00', DATE '2026-03-01', 'q', 'newsletter', 'march', NULL, NULL, NULL, NULL),
    ('chat:engaged', 'chat', TIMESTAMP '2026-03-02 23:30:00', DATE '2026-03-03', 'p', 'google', 'spring', 'engaged', 'web', 'pricing', '/pricing'),
    ('chat:opened', 'chat', TIMESTAMP '2026-03-03 09:00:00', DATE '2026-03-03', 'q', NULL, NULL, 'opened', 'app', NULL, NULL)
) AS expected
-- equals
SELECT touch_id, kind, occurred_at, occurred_on, visitor_id, source, campaign, conversation_id, channel, intent, page
FROM touches
WHERE kind <> 'form'
