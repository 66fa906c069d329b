FROM (VALUES
    ('attributed_revenue', 'demo', 1100),
    ('attributed_revenue__position_30d', 'shipping', 400), ('attributed_revenue__position_30d', 'pricing', 200), ('attributed_revenue__position_30d', 'demo', 500),
    ('attributed_revenue__linear_30d', 'shipping', 250), ('attributed_revenue__linear_30d', 'pricing', 500), ('attributed_revenue__linear_30d', 'demo', 350)
) AS expected
-- equals
SELECT metric, intent, value
FROM metric_values
WHERE metric IN ('attributed_revenue', 'attributed_revenue__position_30d', 'attributed_revenue__linear_30d') AND grain = 'all' AND segment = 'intent' AND value <> 0
