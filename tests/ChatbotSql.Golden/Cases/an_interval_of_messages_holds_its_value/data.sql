-- Conversation n: its mood, so many bot messages, the last ones of them fallbacks; each visitor writes twice.
COPY (
    WITH conversations(conversation, mood, messages, fallbacks) AS (
        VALUES ('a', -1, 2, 2), ('b', -1, 6, 6), ('c', -1, 1, 0), ('d', 2, 4, 4), ('e', -3, 1, 1)
    ),
    events AS (
        SELECT conversation, mood, step, 'user_message' AS name FROM conversations, (VALUES (0), (100)) AS steps(step)
        UNION ALL
        SELECT conversation, mood, 2 * n + 1, 'bot_message' FROM conversations, range(10) AS numbers(n) WHERE n < messages
        UNION ALL
        SELECT conversation, mood, 2 * n + 2, 'bot_fallback' FROM conversations, range(10) AS numbers(n) WHERE n < messages AND n >= messages - fallbacks
    )
    SELECT name, TIMESTAMP '2026-03-02 09:00:00' AS happened, conversation, step, mood FROM events
) TO '$data/log.csv' (HEADER);
