FROM (VALUES ('o1', 30), ('o2', NULL), ('o3', 90)) AS expected
-- equals
SELECT revenue_id, gross_profit FROM revenue
