-- Nobody was answered: rows without the number aggregated are no sample.
SELECT DISTINCT NULL AS value, 0 AS sample_size, NULL AS interval, 'no_rows' AS reason
-- equals
SELECT DISTINCT value, sample_size, interval, reason FROM metric_values WHERE metric = 'first_response'
