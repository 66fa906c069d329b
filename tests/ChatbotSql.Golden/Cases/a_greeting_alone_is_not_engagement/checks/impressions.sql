SELECT conversation, page FROM 'data/log.csv' WHERE name = 'chat_impression'
-- equals
SELECT conversation_id, page FROM impressions
