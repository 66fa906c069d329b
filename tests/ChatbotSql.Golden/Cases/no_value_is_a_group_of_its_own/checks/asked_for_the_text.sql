SELECT 3 AS value
-- equals
SELECT value FROM 'answers/text.json'
