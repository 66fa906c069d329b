CREATE MACRO moment(x) AS TIMESTAMP '2026-01-01 00:00:00' + to_hours(CAST(hash(x) % 2880 AS INTEGER));
COPY (
    SELECT 'a' || n AS id, 'p' || (hash(n) % 40) AS visitor, moment('ad' || n) AS seen, 'ad' AS kind FROM range(300) AS numbers(n)
) TO '$data/adverts.parquet' (FORMAT parquet);
COPY (
    SELECT 'user_message' AS name, 'c' || n AS conversation, 'p' || (hash(n + 1000) % 40) AS visitor, moment('chat' || n) AS happened, CASE n % 3 WHEN 0 THEN 'app' ELSE 'web' END AS channel
    FROM range(200) AS numbers(n)
) TO '$data/log.parquet' (FORMAT parquet);
COPY (
    SELECT 'o' || n AS number, 'p' || (hash(n + 2000) % 45) AS visitor, moment('order' || n) AS ordered, (hash('total' || n) % 100000) / 100 AS total
    FROM range(250) AS numbers(n)
) TO '$data/orders.parquet' (FORMAT parquet);
