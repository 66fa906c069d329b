FROM (VALUES ('deflection_rate', 2 / 3), ('handoff_rate', 1 / 3)) AS expected
-- equals
SELECT metric, value FROM metric_values WHERE metric IN ('deflection_rate', 'handoff_rate') AND segment = 'all' AND grain = 'all'
