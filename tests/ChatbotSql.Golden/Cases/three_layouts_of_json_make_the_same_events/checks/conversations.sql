FROM (VALUES
    ('a', 'refund', 1, 1, 5, TIMESTAMP '2026-03-02 09:00:00'),
    ('b', 'l''été "☀"', 1, 0, NULL, TIMESTAMP '2026-03-02 09:00:00')
) AS expected(conversation, intent, turns, bot_messages, seconds, started_at), (VALUES ('array'), ('lines'), ('each')) AS layouts(layout)
-- equals
SELECT split_part(conversation_id, ' ', 2), intent, turns, bot_messages, first_response_seconds, started_at, split_part(conversation_id, ' ', 1)
FROM conversations
