-- Orders with a chat of the same visitor in the 30 days before, in the month of the order, by the channel of the last one.
SELECT month, channel, sum(total)
FROM (
    SELECT CAST(date_trunc('month', ordered) AS DATE) AS month, arg_max(channel, (happened, 'chat:' || conversation)) AS channel, any_value(total) AS total
    FROM read_parquet('data/orders.parquet') AS orders
    INNER JOIN read_parquet('data/log.parquet') AS log USING (visitor)
    WHERE happened <= ordered AND ordered <= happened + to_days(30)
    GROUP BY number, ordered
)
GROUP BY ALL
-- equals
SELECT CAST(period_start AS DATE), channel, value FROM metric_values WHERE metric = 'influenced_revenue' AND grain = 'month' AND segment = 'channel' AND channel IS NOT NULL
