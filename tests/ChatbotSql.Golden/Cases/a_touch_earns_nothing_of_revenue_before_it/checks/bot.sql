FROM (VALUES ('attributed_revenue', 200), ('influenced_revenue', 200), ('total_revenue', 3100)) AS expected
-- equals
SELECT metric, value FROM metric_values WHERE metric IN ('attributed_revenue', 'influenced_revenue', 'total_revenue') AND grain = 'all' AND segment = 'all'
