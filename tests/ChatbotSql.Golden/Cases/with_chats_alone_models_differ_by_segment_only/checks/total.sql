FROM (VALUES ('attributed_revenue', 1100), ('attributed_revenue__position_30d', 1100), ('attributed_revenue__linear_30d', 1100), ('influenced_revenue', 1100), ('total_revenue', 1110)) AS expected
-- equals
SELECT metric, value
FROM metric_values
WHERE metric IN ('attributed_revenue', 'attributed_revenue__position_30d', 'attributed_revenue__linear_30d', 'influenced_revenue', 'total_revenue') AND grain = 'all' AND segment = 'all'
