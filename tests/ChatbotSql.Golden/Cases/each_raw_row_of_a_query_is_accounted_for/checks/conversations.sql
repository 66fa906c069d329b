FROM (VALUES ('a', 1, 1, true), ('e', 1, 0, false)) AS expected
-- equals
SELECT conversation_id, turns, bot_messages, csat_positive FROM conversations
