SELECT 'lead:' || lead AS person, count(DISTINCT visitor) + 1 AS ids FROM read_parquet('data/log.parquet') GROUP BY lead HAVING ids > 50
-- equals
SELECT person_id, ids FROM meta.large_people
