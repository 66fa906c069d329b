-- So many chats of an intent and a channel, so many of them with an answer, so many of these positive.
CREATE TABLE chats AS
SELECT concat_ws('-', intent, channel, n) AS conversation, intent, channel, CASE WHEN n < positive THEN 5 WHEN n < answered THEN 2 END AS score, n
FROM (VALUES
    ('order_status', 'web', 10, 8, 6), ('returns', 'web', 6, 5, 2), ('returns', 'app', 4, 4, 4), ('shipping', 'web', 3, 2, 2), ('billing', 'web', 5, 5, 1)
) AS groups(intent, channel, chats, answered, positive), range(10) AS numbers(n)
WHERE n < chats;

COPY (
    SELECT
        name,
        TIMESTAMPTZ '2026-03-02 09:00:00+00' + to_hours(n) + to_seconds(step) AS happened,
        conversation,
        channel,
        intent,
        CASE name WHEN 'csat_submitted' THEN score END AS score,
        CASE WHEN name = 'user_message' AND conversation = 'order_status-web-9' THEN 'named by the log' END AS ticket
    FROM chats, (VALUES (1, 'user_message'), (2, 'bot_message'), (3, 'csat_submitted')) AS steps(step, name)
    WHERE step < 3 OR score IS NOT NULL
) TO '$data/log.parquet' (FORMAT parquet);

COPY (
    SELECT
        concat_ws('-', topic, handled_by, conversation IS NULL, n) AS ticket,
        conversation,
        TIMESTAMPTZ '2026-03-02 12:00:00+00' AS opened,
        handled_by,
        topic,
        CASE WHEN n < positive THEN 4 WHEN n < answered THEN 3 END AS stars
    FROM (VALUES
        ('order_status', 'human', NULL, 10, 8, 2), ('order_status', 'human', 'order_status-web-0', 4, 4, 4), ('order_status', 'bot', NULL, 3, 3, 3),
        ('returns', 'human', NULL, 5, 4, 3), ('shipping', 'human', NULL, 2, 0, 0), ('billing', 'human', NULL, 4, 4, 4), ('vouchers', 'human', NULL, 2, 2, 2)
    ) AS groups(topic, handled_by, conversation, tickets, answered, positive), range(10) AS numbers(n)
    WHERE n < tickets
    UNION ALL
    SELECT 'named by the log', NULL, TIMESTAMPTZ '2026-03-02 12:00:00+00', 'human', 'order_status', 5
) TO '$data/tickets.parquet' (FORMAT parquet);
