SELECT 3 AS numerator, 14 AS denominator
-- equals
SELECT numerator, denominator FROM metric_values WHERE metric = 'deflection_rate' AND grain = 'all' AND segment = 'all'
