CREATE TABLE leads AS
SELECT
    'l' || n AS lead,
    CASE WHEN n % 5 > 0 THEN 'v' || (hash(n) % 500) END AS visitor,
    CASE WHEN n % 3 > 0 THEN CASE n % 2 WHEN 0 THEN 'Person' ELSE ' person' END || (hash(n + 1000) % 450) || '@x.example' END AS mail,
    TIMESTAMP '2026-03-02 09:00:00' AS captured
FROM range(600) AS numbers(n);
COPY (FROM leads WHERE hash(lead) % 2 = 0 ORDER BY lead DESC) TO '$data/leads_1.parquet' (FORMAT parquet);
COPY (FROM leads WHERE hash(lead) % 2 = 1 ORDER BY lead) TO '$data/leads_2.parquet' (FORMAT parquet);
