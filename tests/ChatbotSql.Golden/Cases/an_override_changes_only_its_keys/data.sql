-- Seven answers on the web of which six are positive, five in the app of which four are, two by mail of which none is.
COPY (
    SELECT name, TIMESTAMP '2026-03-02 09:00:00' + to_hours(n) + to_seconds(step) AS happened, channel || n AS conversation, channel, 'de' AS locale, CASE WHEN n < positive THEN 5 ELSE 1 END AS score
    FROM (VALUES ('web', 7, 6), ('app', 5, 4), ('mail', 2, 0)) AS channels(channel, chats, positive),
        range(7) AS numbers(n),
        (VALUES (1, 'user_message'), (2, 'bot_message'), (3, 'csat_submitted')) AS steps(step, name)
    WHERE n < chats
) TO '$data/log.csv' (HEADER);
