-- Touches 36 hours apart weigh 1, 2 and 4 where they halve in 36 hours. With 7 days they weigh 2^(0), 2^(1.5 / 7), 2^(3 / 7).
FROM (VALUES ('fast_decay_30d', 'h3-a', 100.0), ('fast_decay_30d', 'h3-b', 200.0), ('fast_decay_30d', 'h3-c', 400.0)) AS expected
UNION ALL
SELECT 'decay_30d', touch, round(700 * pow(2, days / 7) / (1 + pow(2, 1.5 / 7) + pow(2, 3.0 / 7)), 2)
FROM (VALUES ('h3-a', 0.0), ('h3-b', 1.5), ('h3-c', 3.0)) AS touches(touch, days)
-- equals
SELECT attribution, touch_id, round(amount, 2) FROM attributed_revenue WHERE attribution IN ('decay_30d', 'fast_decay_30d') AND revenue_id = 'h3'
