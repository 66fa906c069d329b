-- So many chats on an intent, so many of them long, in the app, with an answer, with a positive one; of e one channel is unknown.
COPY (
    WITH chats AS (
        SELECT
            *,
            intent || n AS conversation,
            CASE WHEN n < app THEN 'app' WHEN intent <> 'e' THEN 'web' END AS channel,
            TIMESTAMP '2026-03-02 09:00:00' + to_hours(n) AS started
        FROM (VALUES ('a', 4, 3, 2, 4, 4), ('b', 4, 2, 2, 4, 3), ('c', 4, 1, 3, 0, 0), ('d', 5, 5, 5, 5, 4), ('e', 2, 0, 1, 0, 0)) AS intents(intent, chats, long, app, answered, positive),
            range(5) AS numbers(n)
        WHERE n < chats
    )
    SELECT name, started + to_seconds(step) AS happened, conversation, channel, intent, CASE WHEN n < positive THEN 5 ELSE 1 END AS score
    FROM chats, (VALUES (1, 'user_message'), (2, 'user_message'), (3, 'csat_submitted')) AS steps(step, name)
    WHERE step = 1 OR (step = 2 AND n < long) OR (step = 3 AND n < answered)
    UNION ALL
    SELECT 'page_view', TIMESTAMP '2026-03-08 00:00:00', NULL, NULL, NULL, NULL
) TO '$data/log.csv' (HEADER);
