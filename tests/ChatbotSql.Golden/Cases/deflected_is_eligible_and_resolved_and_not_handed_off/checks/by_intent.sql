FROM (VALUES ('returns', 0.25, 4), ('shipping', 0.25, 4), ('complaint', NULL, 0), (NULL, NULL, 0)) AS expected(intent, value, denominator)
-- equals
SELECT intent, value, denominator FROM metric_values WHERE metric = 'deflection_rate' AND grain = 'all' AND segment = 'intent'
