FROM (VALUES ('a', 1, 1, 0.8), ('b', 1, 0, NULL), ('c', 1, 1, NULL)) AS expected
-- equals
SELECT conversation_id, turns, bot_messages, csat_score FROM conversations
