-- And a value that is there has none.
SELECT 0 AS wrong
-- equals
SELECT count(*) FROM metric_values
WHERE (value IS NULL) <> (reason IS NOT NULL) OR reason NOT IN ('no_denominator', 'not_covered', 'not_available', 'no_rows')
