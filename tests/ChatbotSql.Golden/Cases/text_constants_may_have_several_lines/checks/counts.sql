FROM (VALUES ('by_constant', 1), ('by_parameter', 1), ('by_condition', 1)) AS expected
-- equals
SELECT metric, value FROM metric_values WHERE metric LIKE 'by\_%' ESCAPE '\' AND segment = 'all' AND grain = 'all'
