SELECT 9 AS read, 8 AS used, 1 AS filtered, 8 AS made, 4 AS loaded, 4 AS rejected, true
-- equals
SELECT rows_read, rows_used, rows_filtered, rows_made, rows_loaded, rows_rejected, adds_up FROM meta.reconciliation WHERE source = 'log'
