FROM (VALUES ('attributed_open_pipeline', NULL, 'not_available'), ('attributed_open_pipeline__last_touch_7d', NULL, 'not_available'), ('attributed_revenue', 100, NULL)) AS expected
-- equals
SELECT DISTINCT metric, value, reason
FROM metric_values
WHERE metric IN ('attributed_open_pipeline', 'attributed_open_pipeline__last_touch_7d') OR (metric = 'attributed_revenue' AND grain = 'all' AND segment = 'all')
