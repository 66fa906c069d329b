-- Without a greeting rule, a greeting counts, and the label says so.
SELECT 'Time to first response' AS label, 'Время до первого ответа' AS label_ru, 3 AS value
-- equals
SELECT label, label_ru, value
FROM metrics
INNER JOIN metric_values USING (metric)
WHERE metric = 'time_to_first_useful_response' AND grain = 'all' AND segment = 'all'
