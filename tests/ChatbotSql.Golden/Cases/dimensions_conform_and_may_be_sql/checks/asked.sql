FROM (VALUES ('eligible', 'long', 1), ('eligible', 'short', 2), ('long', 'long', 2)) AS expected
-- equals
SELECT 'eligible', turns, value FROM 'answers/eligible.json' UNION ALL SELECT 'long', turns, value FROM 'answers/long.json'
