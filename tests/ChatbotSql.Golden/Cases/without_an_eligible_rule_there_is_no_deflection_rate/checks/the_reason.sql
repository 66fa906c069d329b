SELECT 'no eligible rule' AS reason, 8 AS metrics
-- equals
SELECT not_available, count(*) FROM metrics WHERE metric LIKE '%deflect%' OR metric LIKE '%eligible%' OR metric LIKE '%trapped%' GROUP BY ALL
