FROM (VALUES ('attributed_revenue', 192), ('attributed_revenue__last_touch_30d', 192), ('attributed_revenue__last_touch_7d', 64), ('attributed_revenue__linear_36h', 0), ('total_revenue', 511)) AS expected
-- equals
SELECT metric, value FROM metric_values
WHERE metric IN ('attributed_revenue', 'attributed_revenue__last_touch_30d', 'attributed_revenue__last_touch_7d', 'attributed_revenue__linear_36h', 'total_revenue') AND grain = 'all' AND segment = 'all'
