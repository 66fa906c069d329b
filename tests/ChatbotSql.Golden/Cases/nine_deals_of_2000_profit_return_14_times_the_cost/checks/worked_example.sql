FROM (VALUES
    ('attributed_gross_profit', 18000.0), ('attributed_revenue', 45000.0), ('bot_leads', 144.0), ('chatbot_roi', 14.0), ('program_cost', 1200.0),
    ('sourced_revenue', 45000.0), ('sql_bot_leads', 43.0), ('sql_rate', 43 / 144)
) AS expected
-- equals
SELECT metric, value
FROM metric_values
WHERE metric IN ('attributed_gross_profit', 'attributed_revenue', 'bot_leads', 'chatbot_roi', 'program_cost', 'sourced_revenue', 'sql_bot_leads', 'sql_rate')
  AND grain = 'month' AND period_start = '2026-03-01' AND segment = 'all'
