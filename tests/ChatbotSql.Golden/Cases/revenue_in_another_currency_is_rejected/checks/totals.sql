-- 1 + 2 + 8: a row without a currency is in the project's.
FROM (VALUES ('total_revenue', 11), ('attributed_revenue', 11)) AS expected
-- equals
SELECT metric, value FROM metric_values WHERE metric IN ('total_revenue', 'attributed_revenue') AND grain = 'all' AND segment = 'all'
