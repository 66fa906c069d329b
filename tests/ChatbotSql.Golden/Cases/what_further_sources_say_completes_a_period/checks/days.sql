-- Day by day the tickets are in until the 11th; there are rows for all days of the log.
SELECT CAST(day AS DATE) AS period_start, day <= DATE '2026-03-11' AS is_complete
FROM range(TIMESTAMP '2026-03-02', TIMESTAMP '2026-03-16', INTERVAL 1 DAY) AS days(day)
-- equals
SELECT period_start, is_complete FROM metric_values WHERE metric = 'handoff_rate' AND grain = 'day' AND segment = 'all'
