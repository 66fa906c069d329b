FROM (VALUES
    ('lead_quality_rate', 0.6, 3, 5), ('mql_rate', 0.4, 2, 5), ('sql_rate', 0.4, 2, 5), ('form_lead_quality_rate', 0, 0, 2)
) AS expected
-- equals
SELECT metric, value, numerator, denominator FROM metric_values
WHERE metric IN ('lead_quality_rate', 'mql_rate', 'sql_rate', 'form_lead_quality_rate') AND segment = 'all' AND grain = 'all'
