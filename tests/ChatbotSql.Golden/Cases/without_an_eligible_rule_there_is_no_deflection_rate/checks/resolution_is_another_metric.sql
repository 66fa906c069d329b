-- 540 / 2,000 is a resolution rate, and the only metric with this value.
SELECT 'resolution_rate' AS metric
-- equals
SELECT DISTINCT metric FROM metric_values WHERE abs(value - 0.27) < 1e-9 AND segment = 'all'
