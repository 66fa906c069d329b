FROM (VALUES ('d1', true, false), ('d3', false, true), ('d4', false, true), ('d6', false, true), ('d7', true, false)) AS expected
-- equals
SELECT DISTINCT revenue_id, is_counted, is_open FROM attributed_revenue
