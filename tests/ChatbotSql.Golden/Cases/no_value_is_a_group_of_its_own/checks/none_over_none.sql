-- Across facts a missing page is a group too: 2 of 2 impressions; 1 of 4 on the page called (none); no impression of ''.
FROM (VALUES (NULL, 1, 2, 2), ('/', 3, 3, 1), ('(none)', 0.25, 1, 4), ('', NULL, 1, 0)) AS expected
-- equals
SELECT page, value, numerator, denominator FROM 'answers/pages.json'
