FROM (VALUES ('a', false), ('b', false), ('c', false), ('d', true)) AS expected
-- equals
SELECT conversation_id, is_abandoned FROM conversations
