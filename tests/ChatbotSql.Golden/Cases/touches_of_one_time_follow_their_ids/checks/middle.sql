-- 40, 20 / 3 and 40 percent of 100: the ends are known by their ids.
FROM (VALUES ('10', 40.0), ('9', 6.67), ('B', 6.67), ('a', 6.67), ('b', 40.0)) AS expected
-- equals
SELECT touch_id, round(amount, 2) FROM attributed_revenue WHERE attribution = 'position_30d' AND revenue_id = 'plain'
