-- 31 days of January and 28 of February at 3 and 2 a day; from 1 March nothing is known, not even 0.
SELECT day::DATE, -CASE WHEN month(day) = 1 THEN 3.0 WHEN month(day) = 2 THEN 2.0 END + CASE WHEN day = '2026-01-10' THEN 135 ELSE 0 END, CASE WHEN month(day) = 3 THEN 'not_covered' END
FROM generate_series(TIMESTAMP '2026-01-01', TIMESTAMP '2026-03-31', INTERVAL 1 DAY) AS days(day)
-- equals
SELECT period_start, value, reason FROM metric_values
WHERE metric = 'net_support_savings' AND segment = 'all' AND grain = 'day' AND period_start >= '2026-01-01'
