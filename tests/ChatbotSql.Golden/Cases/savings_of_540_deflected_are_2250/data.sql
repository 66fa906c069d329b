CREATE TABLE log AS
SELECT 'c' || n AS conversation, 'user_message' AS name, TIMESTAMP '2026-03-02 09:00:00' + to_minutes(n) AS happened FROM range(2000) AS numbers(n)
UNION ALL
SELECT 'c' || n, 'conversation_resolved', TIMESTAMP '2026-03-02 09:05:00' + to_minutes(n) FROM range(600) AS numbers(n)
UNION ALL
SELECT 'c' || n, 'bot_handoff_human', TIMESTAMP '2026-03-02 09:06:00' + to_minutes(n) FROM range(540, 600) AS numbers(n);
COPY log TO '$data/log.parquet' (FORMAT parquet);
COPY (FROM (VALUES (DATE '2026-03-01', DATE '2026-03-31', 'platform', 99), (DATE '2026-03-01', DATE '2026-03-31', 'review_labor', 331)) AS invoices("first", "last", kind, total)) TO '$data/invoices.csv' (HEADER);
