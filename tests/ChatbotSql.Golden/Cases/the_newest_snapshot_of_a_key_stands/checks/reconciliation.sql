FROM (VALUES ('crm', 7, 7, 0, 7, 4, 0, 3, true), ('help_desk', 7, 6, 1, 6, 3, 0, 3, true)) AS expected
-- equals
SELECT source, rows_read, rows_used, rows_filtered, rows_made, rows_loaded, rows_duplicate, rows_superseded, adds_up
FROM meta.reconciliation
WHERE feeds <> 'events'
