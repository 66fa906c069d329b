-- The 28 days that end with the last day of the period; complete where all of them, and the period, are in the log.
WITH chats AS (
    SELECT conversation, min(happened)::DATE AS day, min(channel) AS channel, count(*) AS turns
    FROM 'data/log.csv' WHERE conversation IS NOT NULL
    GROUP BY conversation
),

days AS (SELECT unnest(generate_series(TIMESTAMP '2026-01-01', TIMESTAMP '2026-03-01', INTERVAL 1 DAY))::DATE AS day),

periods AS (
    SELECT 'day' AS grain, day AS first_day, day AS last_day FROM days
    UNION
    SELECT 'week', day - (isodow(day) - 1)::INT, day - (isodow(day) - 1)::INT + 6 FROM days
    UNION
    SELECT 'month', day - (day(day) - 1)::INT, last_day(day) FROM days WHERE month(day) < 3
    UNION
    SELECT 'all', NULL, DATE '2026-03-01'
)

SELECT
    grain,
    first_day,
    count(conversation),
    count(conversation) FILTER (WHERE channel = 'app') / nullif(count(conversation), 0),
    median(turns),
    bool_and(last_day - 27 >= '2026-01-01' AND last_day <= '2026-03-01')
FROM periods
LEFT JOIN chats ON day BETWEEN last_day - 27 AND last_day
GROUP BY grain, first_day
-- equals
SELECT
    grain,
    period_start,
    max(value) FILTER (WHERE metric = 'w_chats'),
    max(value) FILTER (WHERE metric = 'w_app_share'),
    max(value) FILTER (WHERE metric = 'w_turns'),
    bool_and(is_complete)
FROM metric_values
WHERE metric IN ('w_chats', 'w_app_share', 'w_turns') AND segment = 'all' AND grain IN ('day', 'week', 'month', 'all')
  AND (grain <> 'month' OR period_start < '2026-03-01')
GROUP BY grain, period_start
