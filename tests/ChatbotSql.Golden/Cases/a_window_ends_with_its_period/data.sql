-- On day d so many chats as d times 7 leaves of 5, with 1 to 4 messages; on the last day none.
COPY (
    SELECT
        'user_message' AS name,
        TIMESTAMP '2026-01-01 09:00:00' + to_days(d::INT) + to_hours(n) + to_seconds(message) AS happened,
        concat(d, '-', n) AS conversation,
        CASE WHEN n % 2 = 0 AND d < 21 THEN 'app' ELSE 'web' END AS channel
    FROM range(59) AS days(d), range(4) AS chats(n), range(4) AS messages(message)
    WHERE n < d * 7 % 5 AND message <= (d + n) % 4
    UNION ALL
    SELECT 'page_view', unnest([TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-03-01 23:59:59']), NULL, NULL
) TO '$data/log.csv' (HEADER);
