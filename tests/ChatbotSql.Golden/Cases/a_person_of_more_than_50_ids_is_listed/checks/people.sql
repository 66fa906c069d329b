-- Reported, and a person all the same.
FROM (VALUES ('lead:family', 49), ('lead:shared', 50)) AS expected
-- equals
SELECT person_id, count(*) FROM conversations GROUP BY person_id
