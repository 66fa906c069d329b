WITH flows(flow, breadth) AS (VALUES ('tracking', 'narrow'), ('demo_request', 'broad'))
SELECT conversation, min(breadth), bool_or(name = 'csat_requested'), arg_max(score >= 4, happened) FILTER (WHERE name = 'csat_submitted')
FROM 'data/log.csv'
LEFT JOIN flows USING (flow)
GROUP BY conversation
-- equals
SELECT conversation_id, breadth, is_csat_requested, csat_positive FROM conversations
