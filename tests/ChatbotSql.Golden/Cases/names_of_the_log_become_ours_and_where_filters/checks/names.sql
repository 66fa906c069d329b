-- Names that are not mapped stay as they are, in their own case.
FROM (VALUES
    ('user_message', 1), ('bot_message', 3), ('bot_fallback', 1), ('conversation_resolved', 1),
    ('in.typing', 1), ('chat_opened', 1), ('IN.text', 1)
) AS expected
-- equals
SELECT event_name, count(*) FROM events GROUP BY event_name
