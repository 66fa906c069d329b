SELECT true AS exactly, 2 AS grains
-- equals
SELECT bool_and(value = 2250), count(*) FROM metric_values WHERE metric = 'deflection_savings' AND grain IN ('all', 'month') AND segment = 'all'
