FROM (VALUES
    ('deflection_rate', 2, 3), ('conversion_rate', 1, 1), ('csat', 1, 1), ('chat_to_lead_rate', 0, 1)
) AS expected
-- equals
SELECT metric, numerator, denominator
FROM metric_values
WHERE metric IN ('deflection_rate', 'conversion_rate', 'csat', 'chat_to_lead_rate') AND grain = 'all' AND segment = 'all'
