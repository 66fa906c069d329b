-- What is NULL for `where` is filtered out too.
SELECT 11 AS read, 8 AS used, 3 AS filtered, 9 AS made, 9 AS loaded
-- equals
SELECT rows_read, rows_used, rows_filtered, rows_made, rows_loaded FROM meta.reconciliation
