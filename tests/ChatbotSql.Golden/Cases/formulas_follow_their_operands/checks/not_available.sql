-- What stands on a metric that cannot be had cannot be had either.
SELECT 'all' AS grain, NULL AS value, 'not_available' AS reason, true AS told
-- equals
SELECT grain, value, reason, not_available LIKE '%no source states csat_positive%'
FROM metric_values
INNER JOIN metrics USING (metric)
WHERE metric = 'm_unknown'
