FROM (VALUES ('attributed_revenue', 106), ('influenced_revenue', 106), ('total_revenue', 1106)) AS expected
-- equals
SELECT metric, CAST(value AS INTEGER) FROM metric_values
WHERE metric IN ('attributed_revenue', 'influenced_revenue', 'total_revenue') AND grain = 'all' AND segment = 'all'
