-- By hand. A position is worth 40, 20 and 40 percent (50, 20 and 30 in ends_30d); two touches share the middle; one takes
-- all. With a half-life of 7 days, touches a week apart weigh 1, 2, 4, 8 and 16.
FROM (VALUES
    ('first_touch_30d', 'r1-a', 100), ('first_touch_30d', 'r2-a', 300), ('first_touch_30d', 'r3-a', 2100), ('first_touch_30d', 'r5-a', 9300),
    ('last_touch_30d', 'r1-a', 100), ('last_touch_30d', 'r2-b', 300), ('last_touch_30d', 'r3-c', 2100), ('last_touch_30d', 'r5-e', 9300),
    ('linear_30d', 'r1-a', 100),
    ('linear_30d', 'r2-a', 150), ('linear_30d', 'r2-b', 150),
    ('linear_30d', 'r3-a', 700), ('linear_30d', 'r3-b', 700), ('linear_30d', 'r3-c', 700),
    ('linear_30d', 'r5-a', 1860), ('linear_30d', 'r5-b', 1860), ('linear_30d', 'r5-c', 1860), ('linear_30d', 'r5-d', 1860), ('linear_30d', 'r5-e', 1860),
    ('position_30d', 'r1-a', 100),
    ('position_30d', 'r2-a', 150), ('position_30d', 'r2-b', 150),
    ('position_30d', 'r3-a', 840), ('position_30d', 'r3-b', 420), ('position_30d', 'r3-c', 840),
    ('position_30d', 'r5-a', 3720), ('position_30d', 'r5-b', 620), ('position_30d', 'r5-c', 620), ('position_30d', 'r5-d', 620), ('position_30d', 'r5-e', 3720),
    ('ends_30d', 'r1-a', 100),
    ('ends_30d', 'r2-a', 180), ('ends_30d', 'r2-b', 120),
    ('ends_30d', 'r3-a', 1050), ('ends_30d', 'r3-b', 420), ('ends_30d', 'r3-c', 630),
    ('ends_30d', 'r5-a', 4650), ('ends_30d', 'r5-b', 620), ('ends_30d', 'r5-c', 620), ('ends_30d', 'r5-d', 620), ('ends_30d', 'r5-e', 2790),
    ('decay_30d', 'r1-a', 100),
    ('decay_30d', 'r2-a', 100), ('decay_30d', 'r2-b', 200),
    ('decay_30d', 'r3-a', 300), ('decay_30d', 'r3-b', 600), ('decay_30d', 'r3-c', 1200),
    ('decay_30d', 'r5-a', 300), ('decay_30d', 'r5-b', 600), ('decay_30d', 'r5-c', 1200), ('decay_30d', 'r5-d', 2400), ('decay_30d', 'r5-e', 4800)
) AS expected(attribution, touch, amount)
-- equals
SELECT attribution, touch_id, amount
FROM attributed_revenue
WHERE attribution IN ('first_touch_30d', 'last_touch_30d', 'linear_30d', 'position_30d', 'ends_30d', 'decay_30d') AND revenue_id LIKE 'r%' AND amount <> 0
