FROM (VALUES
    ('007', '1e5', '01', 'de', 1, 1), ('7', '100000', '1', 'de', 1, 0), ('7.0', '2026-01-01', 'true', 'de', 1, 0),
    ('0x7', '9007199254740993', 'web', '007', 1, 0)
) AS expected
-- equals
SELECT conversation_id, visitor_id, channel, source, turns, bot_messages FROM conversations
