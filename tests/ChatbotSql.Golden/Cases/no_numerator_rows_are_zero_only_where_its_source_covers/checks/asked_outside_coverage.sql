-- One cell over days that the numerator's source does not cover at all: nothing is known, so it is not 0.
SELECT 'contact_rate' AS metric, NULL AS value, NULL AS numerator, 1 AS denominator, 'not_covered' AS reason
-- equals
SELECT metric, value, numerator, denominator, reason FROM 'answers/outside.json' WHERE metric = 'contact_rate'
