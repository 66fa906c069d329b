-- One cell of which one day is covered.
SELECT 0 AS value, 0 AS numerator, 2 AS denominator, NULL AS reason, false AS is_complete
-- equals
SELECT value, numerator, denominator, reason, is_complete FROM 'answers/overlapping.json'
