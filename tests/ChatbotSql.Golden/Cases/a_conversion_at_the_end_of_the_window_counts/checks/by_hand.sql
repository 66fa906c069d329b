FROM (VALUES
    ('last_touch_7d', 'at_end'), ('last_touch_7d', 'at_once'), ('last_touch_7d', 'at_36h'), ('last_touch_7d', 'after_36h'), ('last_touch_7d', 'chat_at_end'),
    ('linear_36h', 'at_once'), ('linear_36h', 'at_36h')
) AS expected
-- equals
SELECT attribution, revenue_id FROM attributed_revenue WHERE attribution IN ('last_touch_7d', 'linear_36h')
