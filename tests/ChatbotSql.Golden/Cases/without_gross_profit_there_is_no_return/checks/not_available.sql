-- Neither 0 nor 120, under no attribution; and no return, though the cost is known.
FROM (VALUES ('attributed_gross_profit'), ('attributed_gross_profit__last_touch_30d'), ('attributed_gross_profit__last_touch_7d'),
    ('attributed_gross_profit__last_touch_90d'), ('attributed_gross_profit__position_30d'), ('chatbot_roi')) AS metrics(metric)
SELECT metric, NULL AS value, 'not_available' AS reason
-- equals
SELECT DISTINCT metric, value, reason FROM metric_values WHERE metric LIKE 'attributed_gross_profit%' OR metric = 'chatbot_roi'
