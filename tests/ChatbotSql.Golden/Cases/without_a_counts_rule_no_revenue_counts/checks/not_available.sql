FROM (VALUES ('total_revenue'), ('attributed_revenue'), ('attributed_revenue__position_30d'), ('attributed_gross_profit'),
    ('attributed_open_pipeline'), ('influenced_revenue'), ('sourced_revenue'), ('chatbot_roi')) AS metrics(metric)
SELECT metric, NULL AS value, 'not_available' AS reason
-- equals
SELECT DISTINCT metric, value, reason
FROM metric_values
WHERE metric IN ('total_revenue', 'attributed_revenue', 'attributed_revenue__position_30d', 'attributed_gross_profit', 'attributed_open_pipeline', 'influenced_revenue', 'sourced_revenue', 'chatbot_roi')
