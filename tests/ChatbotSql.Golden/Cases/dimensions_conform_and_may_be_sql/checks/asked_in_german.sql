SELECT 'high intent' AS page_group, 1 AS numerator, 2 AS denominator
-- equals
SELECT page_group, numerator, denominator FROM 'answers/german.json'
