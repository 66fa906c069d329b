-- An eighth or so of the way from the least to the greatest length, between two of them, with all its digits.
SELECT round(quantile_cont(CAST(seconds AS DOUBLE), 0.123456789), 9) FROM (SELECT duration_seconds AS seconds FROM conversations WHERE started_on BETWEEN DATE '2026-03-01' - 27 AND DATE '2026-03-01')
-- equals
SELECT round(value, 9) FROM metric_values WHERE metric = 'w_first_quarter' AND segment = 'all' AND grain = 'all'
