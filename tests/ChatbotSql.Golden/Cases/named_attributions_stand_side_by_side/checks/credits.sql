FROM (VALUES
    ('last_touch_7d', 'p', 'p2', 100), ('last_touch_7d', 'q', 'chat:q', 60), ('last_touch_7d', 's', 'chat:s', 30), ('last_touch_7d', 't', 'chat:t', 500),
    ('linear_48h', 'p', 'p2', 100), ('linear_48h', 'q', 'chat:q', 60), ('linear_48h', 's', 's1', 15), ('linear_48h', 's', 'chat:s', 15), ('linear_48h', 't', 'chat:t', 500),
    ('position_30d', 'p', 'p1', 40), ('position_30d', 'p', 'chat:p', 20), ('position_30d', 'p', 'p2', 40),
    ('position_30d', 'q', 'chat:q', 60), ('position_30d', 's', 's1', 15), ('position_30d', 's', 'chat:s', 15), ('position_30d', 't', 'chat:t', 500)
) AS expected
-- equals
SELECT attribution, revenue_id, touch_id, amount FROM attributed_revenue WHERE attribution IN ('last_touch_7d', 'linear_48h', 'position_30d') AND weight > 0
