-- A line that the reader cannot read as a row is named by its line, and read, but not made into anything.
SELECT 'data/ragged.csv' AS file, 3 AS line, NULL AS row_number, 'too many columns' AS reason, 3 AS read, 2 AS used, 1 AS unreadable, 2 AS loaded
-- equals
SELECT file, line, row_number, reason, rows_read, rows_used, rows_unreadable, rows_loaded
FROM meta.rejected_rows
INNER JOIN meta.reconciliation USING (source)
WHERE source = 'ragged'
