FROM (VALUES ('none', NULL, 2), ('empty', '', 1)) AS expected
-- equals
SELECT 'none', CAST(intent AS VARCHAR), value FROM 'answers/none.json' UNION ALL SELECT 'empty', intent, value FROM 'answers/empty.json'
