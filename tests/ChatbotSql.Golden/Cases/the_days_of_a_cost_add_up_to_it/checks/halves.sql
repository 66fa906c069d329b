-- An eighth of 0.0001 is 12.5 millionths: of every two days one gets 13 and one 12, and what is given back mirrors it.
SELECT DATE '2028-01-05' + d::INT, category, CASE d % 2 WHEN 0 THEN 0.000013 ELSE 0.000012 END * direction
FROM range(8) AS days(d), (VALUES ('hundredth', 1), ('credit', -1)) AS rows(category, direction)
-- equals
SELECT spent_on, category, amount FROM program_costs WHERE category IN ('hundredth', 'credit')
