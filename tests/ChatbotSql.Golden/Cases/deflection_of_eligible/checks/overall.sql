-- 540 / 1,200, never 540 / 2,000.
SELECT 0.45 AS value, 540 AS numerator, 1200 AS denominator
-- equals
SELECT value, numerator, denominator FROM metric_values WHERE metric = 'deflection_rate' AND grain = 'all' AND segment = 'all'
