FROM (VALUES ('cost_per_message', NULL, 12 / 47), ('mixed', NULL, 28 / 47), ('seconds_per_message', NULL, 0)) AS expected
-- equals
SELECT metric, interval, value FROM metric_values
WHERE metric IN ('cost_per_message', 'mixed', 'seconds_per_message') AND segment = 'all' AND grain = 'all'
