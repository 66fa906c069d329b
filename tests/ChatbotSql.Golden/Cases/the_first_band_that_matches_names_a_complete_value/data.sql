-- By channel so many turns in each of four chats. The last day has no events but one chat each.
COPY (
    SELECT 'user_message' AS name, happened, channel || number AS conversation, channel
    FROM (VALUES ('c0', 1), ('c1', 2), ('c2', 3), ('c3', 4), ('c4', 5), ('c9', 10)) AS channels(channel, turns),
        (VALUES (1, TIMESTAMP '2026-03-02 00:00:00'), (2, TIMESTAMP '2026-03-03 00:00:00'), (3, TIMESTAMP '2026-03-08 00:00:00'), (4, TIMESTAMP '2026-03-09 00:00:00')) AS chats(number, happened),
        range(10) AS messages(n)
    WHERE n < turns
) TO '$data/log.csv' (HEADER);
