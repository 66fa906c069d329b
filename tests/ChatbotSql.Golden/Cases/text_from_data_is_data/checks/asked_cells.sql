FROM (VALUES ('Robert''); DROP TABLE conversations;--', 2), ('🤖 à bientôt', 1), ('{{#if from}}', 1), ('where', 1)) AS expected
-- equals
SELECT intent, value FROM 'answers/robert.json'
UNION ALL SELECT intent, value FROM 'answers/robot.json'
UNION ALL SELECT intent, value FROM 'answers/braces.json'
UNION ALL SELECT 'where', value FROM 'answers/where.json'
