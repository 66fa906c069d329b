SELECT 'invoices.csv' AS file, 13 AS row_number, 'period_end' AS column_name, true AS told, DATE '2027-02-01' AS covers_from, DATE '2028-04-30' AS covers_until
-- equals
SELECT parse_filename(file), row_number, column_name, reason LIKE '%before%', covers_from, covers_until
FROM meta.rejected_rows
INNER JOIN meta.coverage USING (source)
