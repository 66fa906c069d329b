-- A channel has a row as long as the window reaches back to one of its chats: the app until 16 February.
WITH chats AS (
    SELECT conversation, min(happened)::DATE AS day, min(channel) AS channel, count(*) AS turns
    FROM 'data/log.csv' WHERE conversation IS NOT NULL
    GROUP BY conversation
)
SELECT last_day, channel, count(*), median(turns)
FROM (SELECT unnest(generate_series(TIMESTAMP '2026-01-01', TIMESTAMP '2026-03-01', INTERVAL 1 DAY))::DATE AS last_day)
INNER JOIN chats ON day BETWEEN last_day - 27 AND last_day
GROUP BY last_day, channel
-- equals
SELECT period_start, channel, max(value) FILTER (WHERE metric = 'w_chats'), max(value) FILTER (WHERE metric = 'w_turns')
FROM metric_values WHERE metric IN ('w_chats', 'w_turns') AND segment = 'channel' AND grain = 'day'
GROUP BY period_start, channel
