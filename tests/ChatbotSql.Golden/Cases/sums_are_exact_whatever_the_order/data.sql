-- 30 conversations of 0.1 seconds and one of 10^8 seconds less 0.1; their events lie in three files by chance, with ties in
-- time that only the sequence breaks.
CREATE TABLE events AS
SELECT 'user_message' AS name, TIMESTAMP '2026-03-02 09:00:00' AS happened, 'c' || n AS conversation, CASE n % 2 WHEN 0 THEN 'web' END AS channel, 'first' AS intent, 1 AS place
FROM range(31) AS numbers(n)
UNION ALL
SELECT 'user_message', TIMESTAMP '2026-03-02 09:00:00', 'c' || n, 'tie', 'second', 2 FROM range(31) AS numbers(n)
UNION ALL
SELECT 'bot_message', TIMESTAMP '2026-03-02 09:00:00' + CASE n WHEN 30 THEN to_microseconds(99999999900000) ELSE to_milliseconds(100) END, 'c' || n, 'late', 'third', 3
FROM range(31) AS numbers(n);
COPY (FROM events WHERE hash(conversation || place) % 3 = 0 ORDER BY conversation DESC) TO '$data/a.parquet' (FORMAT parquet);
COPY (FROM events WHERE hash(conversation || place) % 3 = 1 ORDER BY conversation) TO '$data/b.parquet' (FORMAT parquet);
COPY (FROM events WHERE hash(conversation || place) % 3 = 2 ORDER BY happened DESC) TO '$data/c.parquet' (FORMAT parquet);
