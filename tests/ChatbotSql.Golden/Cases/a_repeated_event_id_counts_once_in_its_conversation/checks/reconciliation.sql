-- Read, used, made (a fallback is two), loaded, duplicate.
FROM (VALUES ('log', 16, 16, 18, 11, 7, 0, true), ('other_log', 2, 2, 2, 2, 0, 0, true)) AS expected
-- equals
SELECT source, rows_read, rows_used, rows_made, rows_loaded, rows_duplicate, rows_superseded, adds_up FROM meta.reconciliation
