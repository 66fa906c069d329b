-- On /pricing 4,000 impressions; 480 visitors write and 20 only see the bot's greeting; 144 of the 480 leave their address,
-- and 6 of the 20 do so in a form of the chat without a word. On /blog 1,000 impressions and 20 engaged conversations.
COPY (
    WITH shown AS (
        SELECT n, CASE WHEN n < 4000 THEN '/pricing' ELSE '/blog' END AS page, CASE WHEN n < 4000 THEN n ELSE n - 4000 END AS place
        FROM range(5000) AS numbers(n)
    ),
    events AS (
        SELECT n, page, 'chat_impression' AS name, 0 AS step FROM shown
        UNION ALL
        SELECT n, page, 'bot_message', 1 FROM shown WHERE place < (CASE page WHEN '/blog' THEN 20 ELSE 500 END)
        UNION ALL
        SELECT n, page, 'user_message', 2 FROM shown WHERE place < (CASE page WHEN '/blog' THEN 20 ELSE 480 END)
        UNION ALL
        SELECT n, page, 'lead_captured_chat', 3 FROM shown WHERE page = '/pricing' AND (place < 144 OR place BETWEEN 480 AND 485)
    )
    SELECT
        n || '-' || step AS id,
        name,
        TIMESTAMPTZ '2026-03-02 00:00:00+00' + to_seconds(n * 100 + step) AS happened,
        CASE WHEN step > 0 THEN 'c' || n END AS conversation,
        page,
        'web' AS channel
    FROM events
) TO '$data/log.parquet' (FORMAT parquet);
