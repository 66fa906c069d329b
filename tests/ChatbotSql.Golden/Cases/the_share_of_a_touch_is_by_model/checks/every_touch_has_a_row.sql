-- 1 + 2 + 3 + 5 + 3 touches under each attribution of 30 days, whatever their weight, which add up to exactly 1.
SELECT attribution, 14 AS touches, 5 AS conversions_of_weight_1, 12500 AS amount, 6250 AS profit
FROM (VALUES ('first_touch_30d'), ('last_touch_30d'), ('linear_30d'), ('position_30d'), ('ends_30d'), ('decay_30d'), ('fast_decay_30d')) AS attributions(attribution)
-- equals
SELECT attribution, sum(touches), count_if(weight = 1), sum(amount), sum(profit)
FROM (
    SELECT attribution, revenue_id, count(*) AS touches, sum(weight) AS weight, sum(amount) AS amount, sum(gross_profit) AS profit
    FROM attributed_revenue
    GROUP BY ALL
)
WHERE attribution LIKE '%30d'
GROUP BY attribution
