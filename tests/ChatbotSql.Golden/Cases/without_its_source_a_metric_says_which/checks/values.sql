-- One row without a number for each, never a 0.
SELECT metric, 'all' AS grain, NULL AS period_start, 'all' AS segment, NULL AS value, NULL AS numerator, NULL AS denominator, 'not_available' AS reason
FROM metrics WHERE not_available IS NOT NULL
-- equals
SELECT metric, grain, period_start, segment, value, numerator, denominator, reason
FROM metric_values
WHERE metric IN (SELECT metric FROM metrics WHERE not_available IS NOT NULL)
