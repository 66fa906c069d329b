-- A row that stands for a message as well is two events, and accounted for as two.
SELECT 'instead' AS source, 8 AS read, 8 AS used, 11 AS made, 11 AS loaded
-- equals
SELECT source, rows_read, rows_used, rows_made, rows_loaded FROM meta.reconciliation WHERE source = 'instead'
