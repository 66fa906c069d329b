-- No row without a period, except in grain all; so the undated have no day of their own.
SELECT 'all' AS grain
-- equals
SELECT DISTINCT grain FROM metric_values WHERE period_start IS NULL
