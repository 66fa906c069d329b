FROM (VALUES ('both_sides', 'chat:before', 200)) AS expected
-- equals
SELECT revenue_id, touch_id, amount FROM attributed_revenue WHERE attribution = 'last_touch_30d'
