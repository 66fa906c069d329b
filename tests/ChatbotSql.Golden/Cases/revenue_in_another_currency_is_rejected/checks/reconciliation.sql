SELECT 5 AS read, 5 AS made, 3 AS loaded, 2 AS rejected, true AS adds_up
-- equals
SELECT rows_read, rows_made, rows_loaded, rows_rejected, adds_up FROM meta.reconciliation WHERE source = 'shop'
