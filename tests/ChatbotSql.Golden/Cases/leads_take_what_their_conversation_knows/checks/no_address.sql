SELECT 0 AS columns
-- equals
SELECT count(*) FROM duckdb_columns() WHERE database_name = 'built' AND column_name IN ('email', 'mail')
