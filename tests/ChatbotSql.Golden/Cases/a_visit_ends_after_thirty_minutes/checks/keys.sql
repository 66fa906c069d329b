SELECT 8 AS visits, 8 AS starts
-- equals
SELECT count(*), count(DISTINCT (visitor_id, started_at)) FROM visits
