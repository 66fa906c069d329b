FROM (VALUES ('attributed_gross_profit', 96), ('attributed_revenue', 740)) AS expected
-- equals
SELECT metric, value FROM metric_values WHERE metric IN ('attributed_gross_profit', 'attributed_revenue') AND grain = 'all' AND segment = 'all'
