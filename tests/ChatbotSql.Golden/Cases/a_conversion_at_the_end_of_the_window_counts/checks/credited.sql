-- In microseconds of the epoch. A conversation is a touch at its first message, not at its impression or its last message.
WITH touches AS (
    SELECT visitor, seen FROM read_csv('data/adverts.csv', types = {'seen': 'TIMESTAMP'})
    UNION ALL
    SELECT visitor, min(happened) FROM read_csv('data/log.csv', types = {'happened': 'TIMESTAMP'}) WHERE name = 'user_message' GROUP BY conversation, visitor
)
SELECT attribution, number, total
FROM read_csv('data/orders.csv', types = {'ordered': 'TIMESTAMP'}) AS orders
INNER JOIN touches USING (visitor)
INNER JOIN (VALUES ('last_touch_7d', 7 * 24), ('linear_36h', 36), ('last_touch_30d', 30 * 24)) AS windows(attribution, hours)
    ON epoch_us(ordered) - epoch_us(seen) BETWEEN 0 AND hours * 3600000000
-- equals
SELECT attribution, revenue_id, sum(amount) FROM attributed_revenue WHERE attribution IN ('last_touch_7d', 'linear_36h', 'last_touch_30d') GROUP BY ALL
