-- The last engaged chat in the 30 days before an order has all of it, and its brand.
SELECT brands[1] AS brand, sum(total)
FROM (
    SELECT arg_max(conversation, (began, 'chat:' || conversation)) AS conversation, any_value(total) AS total
    FROM 'data/orders.parquet' AS orders
    INNER JOIN (SELECT conversation, list(brand ORDER BY happened, id) FILTER (brand IS NOT NULL) AS brands, list(plan ORDER BY happened, id) FILTER (plan IS NOT NULL) AS plans, list(seats ORDER BY happened, id) FILTER (seats IS NOT NULL) AS seats, min(happened) AS began, any_value(visitor) AS visitor, bool_or(name = 'user_message') AS engaged FROM 'data/log.parquet' WHERE conversation IS NOT NULL GROUP BY conversation) AS chats USING (visitor)
    WHERE engaged AND began <= ordered AND ordered <= began + to_days(30)
    GROUP BY number
)
INNER JOIN (SELECT conversation, list(brand ORDER BY happened, id) FILTER (brand IS NOT NULL) AS brands, list(plan ORDER BY happened, id) FILTER (plan IS NOT NULL) AS plans, list(seats ORDER BY happened, id) FILTER (seats IS NOT NULL) AS seats, min(happened) AS began, any_value(visitor) AS visitor, bool_or(name = 'user_message') AS engaged FROM 'data/log.parquet' WHERE conversation IS NOT NULL GROUP BY conversation) AS chats USING (conversation)
GROUP BY brand
-- equals
SELECT brand, value FROM metric_values WHERE metric = 'attributed_revenue' AND segment = 'brand' AND grain = 'all' AND value <> 0
