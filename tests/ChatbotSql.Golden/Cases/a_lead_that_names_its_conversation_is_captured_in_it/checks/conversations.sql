-- d is named by a lead that a form captured, e and f by none.
FROM (VALUES ('a', true), ('b', true), ('c', true), ('d', false), ('e', false), ('f', false)) AS expected
-- equals
SELECT conversation_id, is_lead FROM conversations
