FROM (VALUES ('attributed_revenue', 600), ('total_revenue', 600), ('program_cost', 40)) AS expected
-- equals
SELECT metric, value FROM metric_values WHERE metric IN ('attributed_revenue', 'total_revenue', 'program_cost') AND grain = 'all' AND segment = 'all'
