FROM (VALUES
    ('position_30d', 'r5-a', 0.4), ('position_30d', 'r5-b', 0.066667), ('position_30d', 'r5-c', 0.066667), ('position_30d', 'r5-d', 0.066667), ('position_30d', 'r5-e', 0.4),
    ('linear_30d', 'r3-a', 0.333333), ('linear_30d', 'r3-b', 0.333333), ('linear_30d', 'r3-c', 0.333333),
    ('decay_30d', 'r3-a', 0.142857), ('decay_30d', 'r3-b', 0.285714), ('decay_30d', 'r3-c', 0.571429),
    ('ends_30d', 'r2-a', 0.6), ('ends_30d', 'r2-b', 0.4)
) AS expected(attribution, touch, weight)
-- equals
SELECT attribution, touch_id, round(weight, 6)
FROM attributed_revenue
WHERE (attribution = 'position_30d' AND revenue_id = 'r5') OR (attribution IN ('linear_30d', 'decay_30d') AND revenue_id = 'r3') OR (attribution = 'ends_30d' AND revenue_id = 'r2')
