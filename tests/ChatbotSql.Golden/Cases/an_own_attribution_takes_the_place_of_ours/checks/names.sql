FROM (VALUES ('last_touch_30d'), ('last_touch_7d'), ('last_touch_90d'), ('position_30d')) AS expected
-- equals
SELECT DISTINCT attribution FROM attributed_revenue
