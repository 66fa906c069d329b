FROM (VALUES ('data/orders.csv', 3, 'currency'), ('data/orders.csv', 5, 'currency')) AS expected
-- equals
SELECT file, row_number, column_name FROM meta.rejected_rows WHERE source = 'shop'
