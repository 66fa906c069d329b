SELECT env, count(*) + count(*) FILTER (WHERE subtype = 'sorry') FROM 'data/log.jsonl' WHERE env IN ('prod', 'live') GROUP BY env
-- equals
SELECT env, count(*) FROM events GROUP BY env
