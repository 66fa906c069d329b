-- Linear, position and decay, in floating point; credits are rounded, so compared to a cent.
WITH touches AS (
    SELECT id, visitor, seen, NULL AS channel FROM read_parquet('data/adverts.parquet')
    UNION ALL
    SELECT 'chat:' || conversation, visitor, happened, channel FROM read_parquet('data/log.parquet')
), pairs AS (
    SELECT
        number,
        id,
        total,
        count(*) OVER (PARTITION BY number) AS n,
        row_number() OVER (PARTITION BY number ORDER BY seen, id) AS place,
        exp(-ln(2) * date_diff('hour', seen, ordered) / 24.0 / 5) AS warmth
    FROM read_parquet('data/orders.parquet') AS orders
    INNER JOIN touches USING (visitor)
    WHERE seen <= ordered AND ordered <= seen + to_days(30)
), shares AS (
    SELECT number, id, total, 'linear_30d' AS attribution, 1 / n AS share FROM pairs
    UNION ALL
    SELECT number, id, total, 'position_30d', CASE WHEN n = 1 THEN 1 WHEN n = 2 THEN 0.5 WHEN place IN (1, n) THEN 0.4 ELSE 0.2 / (n - 2) END FROM pairs
    UNION ALL
    SELECT number, id, total, 'decay_30d', warmth / sum(warmth) OVER (PARTITION BY number) FROM pairs
)
SELECT
    shares.attribution,
    count(*) AS touches,
    count_if(coalesce(abs(amount - total * share), 1) < 0.001) AS equal_to_a_tenth_of_a_cent,
    count_if(coalesce(abs(weight - share), 1) < 0.00000001) AS equal_to_8_digits
FROM shares
LEFT JOIN built.attributed_revenue AS ours ON ours.attribution = shares.attribution AND ours.revenue_id = number AND ours.touch_id = id
GROUP BY shares.attribution
-- equals
SELECT attribution, count(*), count(*), count(*) FROM attributed_revenue WHERE attribution IN ('linear_30d', 'position_30d', 'decay_30d') GROUP BY attribution
