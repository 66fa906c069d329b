CREATE TABLE log AS
SELECT 'user_message' AS name, TIMESTAMPTZ '2026-03-02 09:00:00+00' AS happened, 'c' || n AS conversation, 'v' || n AS visitor, CASE WHEN n < 50 THEN 'shared' ELSE 'family' END AS lead
FROM range(99) AS numbers(n);
COPY log TO '$data/log.parquet' (FORMAT parquet);
