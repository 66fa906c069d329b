-- The deals are there, and none of them counts or converts until somebody says so.
FROM (VALUES ('d1', 100, false, 0), ('d2', 200, false, 0), ('d3', 300, false, 0)) AS expected
-- equals
SELECT revenue_id, amount, is_counted, (SELECT count(*) FROM attributed_revenue) FROM revenue
