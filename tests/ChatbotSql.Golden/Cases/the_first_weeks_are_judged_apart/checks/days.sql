-- Before the launch is not after it either.
SELECT happened::DATE AS day, CASE WHEN day >= '2026-01-12'::DATE + 30 THEN 'in force' ELSE 'first weeks' END, CASE WHEN day >= '2026-02-11' THEN 'in force' END
FROM 'data/log.csv'
-- equals
SELECT period_start, max(band) FILTER (WHERE metric = 'chats'), max(band) FILTER (WHERE metric = 'launch_only')
FROM metric_values WHERE metric IN ('chats', 'launch_only') AND segment = 'all' AND grain = 'day'
GROUP BY period_start
