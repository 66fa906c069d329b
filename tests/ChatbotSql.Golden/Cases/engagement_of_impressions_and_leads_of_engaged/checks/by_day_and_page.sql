-- Each day and page, counted from the log without the notion of a conversation table.
WITH days AS (
    SELECT
        CAST(timezone('UTC', happened) AS DATE) AS day,
        page,
        count(*) FILTER (WHERE name = 'chat_impression') AS shown,
        count(DISTINCT conversation) FILTER (WHERE name = 'user_message') AS engaged
    FROM 'data/log.parquet'
    GROUP BY day, page
)
SELECT day, page, engaged / shown, engaged, shown FROM days
-- equals
SELECT period_start, page, value, numerator, denominator
FROM metric_values
WHERE metric = 'engagement_rate' AND segment = 'page' AND grain = 'day'
