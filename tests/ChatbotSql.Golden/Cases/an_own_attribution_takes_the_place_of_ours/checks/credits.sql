FROM (VALUES ('position_30d', 'a1', 10), ('position_30d', 'chat:late', 10), ('position_30d', 'a2', 80), ('last_touch_30d', 'a2', 100)) AS expected
-- equals
SELECT attribution, touch_id, amount FROM attributed_revenue WHERE attribution IN ('position_30d', 'last_touch_30d') AND weight > 0
