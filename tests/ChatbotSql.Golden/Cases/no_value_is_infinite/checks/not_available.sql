-- One row a metric without a rule or a source, and no zero in it.
FROM (VALUES ('deflection_rate', NULL, NULL, NULL, NULL, 'not_available'), ('eligible_conversations', NULL, NULL, NULL, NULL, 'not_available')) AS expected
-- equals
SELECT metric, value, numerator, denominator, sample_size, reason FROM metric_values WHERE metric IN ('deflection_rate', 'eligible_conversations')
