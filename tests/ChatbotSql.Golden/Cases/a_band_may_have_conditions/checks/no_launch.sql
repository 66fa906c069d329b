-- Where no launch is stated, everything is after it, grain all included.
SELECT DISTINCT unnest(['week', 'all']) AS grain, 'in force' AS band
-- equals
SELECT DISTINCT grain, band FROM metric_values WHERE metric = 'b_after_launch' AND grain IN ('week', 'all')
