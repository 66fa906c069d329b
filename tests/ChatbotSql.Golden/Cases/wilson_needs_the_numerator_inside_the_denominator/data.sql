-- Of 10 chats on the web none is resolved, of 4 in the app all, of 7 by sms 3, by mail the one; by phone the bot speaks alone,
-- and one of its two monologues is called resolved. On `odd` two chats of three are not the bot's, yet resolved.
COPY (
    SELECT name, TIMESTAMP '2026-03-02 09:00:00' + to_seconds(step) AS happened, channel || n AS conversation, channel, '/' AS page
    FROM (VALUES ('web', 10, 0, true, true), ('app', 4, 4, true, true), ('sms', 7, 3, true, true), ('mail', 1, 1, true, true), ('phone', 2, 1, false, true), ('odd', 3, 2, true, false))
            AS channels(channel, chats, resolved, writes, answered),
        range(10) AS numbers(n),
        (VALUES (1, 'user_message'), (2, 'bot_message'), (3, 'conversation_resolved')) AS steps(step, name)
    WHERE n < chats
        AND CASE step WHEN 1 THEN writes WHEN 2 THEN answered OR n = 2 ELSE n < resolved END
) TO '$data/log.csv' (HEADER);
