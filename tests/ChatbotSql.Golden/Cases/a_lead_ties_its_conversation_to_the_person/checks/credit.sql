FROM (VALUES ('o1', 'chat:c1', 'pricing', 100), ('o2', 'chat:c2', 'demo', 50)) AS expected
-- equals
SELECT revenue_id, touch_id, intent, amount FROM attributed_revenue WHERE attribution = 'last_touch_30d'
