-- In channel nK the conversations have 1, 2, ... K turns; in `ties` 1, 1, 1, 2, 2, 2, 2, 9, 9, 9. Each conversation lasts
-- 0.100001 seconds for each turn after its first; in `silent` nobody writes.
COPY (
    WITH conversations AS (
        SELECT 'n' || size AS channel, n + 1 AS turns, 'n' || size || '-' || n AS conversation
        FROM (VALUES (5), (6), (7), (8), (9), (16), (17), (40)) AS sizes(size), range(40) AS numbers(n)
        WHERE n < size
        UNION ALL
        SELECT 'ties', unnest([9, 1, 2, 1, 2, 9, 2, 1, 2, 9]), 'ties-' || unnest(range(10))
    )
    SELECT 'user_message' AS name, TIMESTAMP '2026-03-02 09:00:00' + to_microseconds(100001 * turn) AS happened, conversation, channel
    FROM conversations, range(40) AS messages(turn)
    WHERE turn < turns
    UNION ALL
    SELECT 'bot_message', TIMESTAMP '2026-03-02 09:00:00', 'silent-' || n, 'silent' FROM range(8) AS numbers(n)
) TO '$data/log.parquet' (FORMAT parquet);
