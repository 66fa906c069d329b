-- A chat that no log tells of is a chat all the same.
FROM (VALUES ('t1', 'mail', 60, true, true), ('t2', 'phone', 180, true, false), ('t3', 'phone', NULL, false, false)) AS expected
-- equals
SELECT ticket_id, channel, first_reply_seconds, is_human, has_bot_conversation FROM tickets
