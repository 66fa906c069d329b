FROM (VALUES ('data/invoices.csv', 6, 'period_end'), ('data/invoices.csv', 7, 'period_end')) AS expected
-- equals
SELECT file, row_number, column_name FROM meta.rejected_rows WHERE source = 'invoices'
