-- Each touch with all of an order is the one that no touch of the order comes after, or before.
WITH touches AS (
    SELECT id, visitor, seen, NULL AS channel FROM read_parquet('data/adverts.parquet')
    UNION ALL
    SELECT 'chat:' || conversation, visitor, happened, channel FROM read_parquet('data/log.parquet')
), pairs AS (
    SELECT number, total, id, (seen, id) AS place, days
    FROM read_parquet('data/orders.parquet') AS orders
    INNER JOIN touches USING (visitor)
    CROSS JOIN (VALUES (7), (30), (90)) AS windows(days)
    WHERE seen <= ordered AND ordered <= seen + to_days(days)
)
SELECT 'last_touch_' || days || 'd' AS attribution, number, id, total
FROM pairs
WHERE NOT EXISTS (FROM pairs AS later WHERE later.number = pairs.number AND later.days = pairs.days AND later.place > pairs.place)
UNION ALL
SELECT 'first_touch_30d', number, id, total
FROM pairs
WHERE days = 30 AND NOT EXISTS (FROM pairs AS earlier WHERE earlier.number = pairs.number AND earlier.days = 30 AND earlier.place < pairs.place)
-- equals
SELECT attribution, revenue_id, touch_id, amount FROM attributed_revenue WHERE weight = 1 AND attribution IN ('last_touch_7d', 'last_touch_30d', 'last_touch_90d', 'first_touch_30d')
