SELECT count(*) AS lines, count(*) FILTER (WHERE happened IS NULL) AS undated FROM 'data/log.csv'
-- equals
SELECT rows, undated FROM meta.files
