SELECT 0 AS wrong
-- equals
SELECT count(*) FROM metric_values
WHERE (interval IS NULL) <> (ci_low IS NULL) OR (interval IS NULL) <> (ci_high IS NULL) OR ci_low > value OR ci_high < value OR (value IS NULL AND interval IS NOT NULL)
