CREATE TABLE log AS
SELECT 'c' || n AS conversation, 'v' || n AS visitor, 'user_message' AS name, TIMESTAMP '2026-03-02 09:00:00' + to_minutes(n) AS happened
FROM range(480) AS numbers(n);
CREATE TABLE leads AS
SELECT
    'l' || n AS lead,
    'v' || n AS visitor,
    'chatbot' AS origin,
    TIMESTAMP '2026-03-02 09:05:00' + to_minutes(n) AS captured,
    CASE WHEN n % 3 = 0 AND n < 129 THEN TIMESTAMP '2026-03-09 09:00:00' + to_minutes(n) END AS qualified
FROM range(144) AS numbers(n);
CREATE TABLE deals AS
SELECT 'd' || n AS deal, 'l' || n AS lead, TIMESTAMP '2026-03-20 09:00:00' AS closed, 5000 AS amount, 2000 AS profit, CASE WHEN n < 27 THEN 'won' ELSE 'lost' END AS stage
FROM range(129) AS numbers(n)
WHERE n % 3 = 0;
COPY log TO '$data/log.parquet' (FORMAT parquet);
COPY leads TO '$data/leads.parquet' (FORMAT parquet);
COPY deals TO '$data/deals.parquet' (FORMAT parquet);
COPY (FROM (VALUES (DATE '2026-03-01', DATE '2026-03-31', 'platform', 900), (DATE '2026-03-01', DATE '2026-03-31', 'ai_usage', 300)) AS invoices("first", "last", kind, total)) TO '$data/invoices.csv' (HEADER);
