FROM (VALUES ('demo', 2), ('prices', 1), (NULL, 2)) AS expected
-- equals
SELECT intent, value FROM 'answers/by_intent.json' WHERE value > 0
