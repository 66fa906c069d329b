SELECT count(*) AS lines, count(*) FILTER (WHERE junk = 'yes') AS filtered FROM 'data/log.csv'
-- equals
SELECT rows_read, rows_filtered FROM meta.reconciliation
