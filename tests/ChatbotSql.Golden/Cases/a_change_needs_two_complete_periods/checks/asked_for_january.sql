-- One cell over a range that is covered from end to end.
FROM (VALUES ('chats', 4, NULL, NULL, true), ('web_share', 0.5, 2, 4, true)) AS expected
-- equals
SELECT metric, value, numerator, denominator, is_complete FROM 'answers/january.json'
