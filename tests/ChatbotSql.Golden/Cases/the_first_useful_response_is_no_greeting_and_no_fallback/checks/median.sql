-- The median of 5, 6, 7, 8, 9, 10, 12, 55; conversations without a useful answer have no part in it.
SELECT 8.5 AS value, 'Time to first useful response' AS label
-- equals
SELECT value, label
FROM metric_values
INNER JOIN metrics USING (metric)
WHERE metric = 'time_to_first_useful_response' AND grain = 'all' AND segment = 'all'
