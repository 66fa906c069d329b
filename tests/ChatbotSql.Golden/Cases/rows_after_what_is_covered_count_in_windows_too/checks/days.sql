-- Each day until 10 March, and 12 March, from which rows are. From the days around it a window only reaches back.
SELECT metric, day, count(happened), day <= '2026-03-10' AND (metric = 'chats' OR day >= '2026-03-07')
FROM (SELECT unnest(generate_series(TIMESTAMP '2026-03-01', TIMESTAMP '2026-03-12', INTERVAL 1 DAY))::DATE AS day)
CROSS JOIN (VALUES ('chats', 0), ('chats_7d', 6)) AS metrics (metric, back)
LEFT JOIN 'data/log.csv' ON CAST(happened AS DATE) BETWEEN day - back AND day
WHERE day <> '2026-03-11'
GROUP BY metric, day
-- equals
SELECT metric, period_start, value, is_complete FROM metric_values WHERE metric IN ('chats', 'chats_7d') AND segment = 'all' AND grain = 'day'
