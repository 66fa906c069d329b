FROM (VALUES ('attributed_revenue', 0), ('attributed_revenue__last_touch_30d', 0), ('attributed_revenue__position_30d', 10)) AS expected
-- equals
SELECT metric, value
FROM metric_values
WHERE metric IN ('attributed_revenue', 'attributed_revenue__last_touch_30d', 'attributed_revenue__position_30d') AND grain = 'all' AND segment = 'all'
