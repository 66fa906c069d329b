FROM (VALUES ('by_constant', 1), ('by_parameter', 1), ('by_condition', 1)) AS expected
-- equals
FROM by_constant() AS constant SELECT 'by_constant', value UNION ALL FROM by_parameter() AS parameter SELECT 'by_parameter', value UNION ALL FROM by_condition() SELECT 'by_condition', value
