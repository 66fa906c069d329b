-- The distinct ids of each source, two events for the fallback, and the rows without ids.
SELECT (SELECT count(DISTINCT (coalesce(conversation, ''), id)) FILTER (WHERE id IS NOT NULL) + count(*) FILTER (WHERE id IS NULL) FROM read_csv('data/log_*.csv')) + 1 + 2
-- equals
SELECT count(*) FROM events
