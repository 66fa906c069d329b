-- Grain all has no period before it.
SELECT 3 AS value, NULL AS previous_value, NULL AS change
-- equals
SELECT value, previous_value, change FROM metric_values WHERE metric = 'engaged_conversations' AND grain = 'all' AND segment = 'all'
