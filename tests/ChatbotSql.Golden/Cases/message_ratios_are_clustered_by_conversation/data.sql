-- Conversation n: so many bot messages, the last ones of them fallbacks. By mail there is one conversation, by sms none of
-- whose messages is a fallback, by phone nobody but visitors.
COPY (
    WITH conversations(conversation, channel, messages, fallbacks) AS (
        VALUES ('a', 'web', 4, 1), ('b', 'web', 10, 0), ('c', 'web', 3, 3), ('d', 'web', 7, 2), ('e', 'web', 0, 0), ('f', 'web', 5, 1),
            ('g', 'mail', 6, 2), ('h', 'sms', 2, 0), ('i', 'sms', 3, 0), ('j', 'phone', 0, 0), ('k', 'app', 2, 2), ('l', 'app', 5, 5)
    ),
    events AS (
        SELECT conversation, channel, 0 AS step, 'user_message' AS name FROM conversations
        UNION ALL
        SELECT conversation, channel, 2 * n + 1, 'bot_message' FROM conversations, range(10) AS numbers(n) WHERE n < messages
        UNION ALL
        SELECT conversation, channel, 2 * n + 2, 'bot_fallback' FROM conversations, range(10) AS numbers(n) WHERE n < messages AND n >= messages - fallbacks
    )
    SELECT name, TIMESTAMP '2026-03-02 09:00:00' AS happened, conversation, step, channel FROM events
) TO '$data/log.csv' (HEADER);
