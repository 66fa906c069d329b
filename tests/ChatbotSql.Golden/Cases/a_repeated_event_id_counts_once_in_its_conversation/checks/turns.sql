-- Ids tell events apart within a conversation and a source. Rows without an id are all kept. Of two rows of one id that
-- differ, the one with the earlier time stands.
FROM (VALUES ('a', 5, 3, 1, 'refund'), ('b', 1, 1, 0, NULL), ('c', 1, 0, 0, NULL)) AS expected
-- equals
SELECT conversation_id, turns, bot_messages, fallback_turns, intent FROM conversations
