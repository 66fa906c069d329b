SELECT count(*) AS made, count(DISTINCT number) AS loaded, 1 AS duplicate FROM read_csv('data/tickets_*.csv')
-- equals
SELECT rows_made, rows_loaded, rows_duplicate FROM meta.reconciliation WHERE source = 'help_desk'
