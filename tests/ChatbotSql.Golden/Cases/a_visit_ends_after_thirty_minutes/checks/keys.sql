SELECT 8 AS visits, 8 AS ids
-- equals
SELECT count(*), count(DISTINCT visit_id) FROM visits
