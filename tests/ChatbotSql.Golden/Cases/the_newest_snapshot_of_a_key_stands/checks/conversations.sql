-- A superseded state counts for nothing: a was solved by the bot once, and b was with a person.
FROM (VALUES ('a', true, false), ('b', false, true), ('c', false, true)) AS expected
-- equals
SELECT conversation_id, is_handed_off, is_deflected FROM conversations
