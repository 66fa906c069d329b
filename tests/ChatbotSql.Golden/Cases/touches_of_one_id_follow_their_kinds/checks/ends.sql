FROM (VALUES ('first_touch_30d', 'ad'), ('last_touch_30d', 'email')) AS expected
-- equals
SELECT attribution, touch_kind FROM attributed_revenue WHERE attribution IN ('first_touch_30d', 'last_touch_30d') AND weight = 1
