COPY (
    SELECT 'user_message' AS name, TIMESTAMP '2026-03-02 09:00:00' AS happened, conversation, intent
    FROM (VALUES ('a', concat('it''s ', chr(10), chr(10), chr(10), 'y')), ('b', concat('it''s', chr(10), chr(10), 'y'))) AS chats(conversation, intent)
) TO '$data/log.csv' (HEADER);
