FROM (VALUES ('1', 'a', true), ('2', NULL, NULL), ('3', 'b', false)) AS expected
-- equals
SELECT ticket_id, tickets.conversation_id, is_handed_off FROM tickets LEFT JOIN conversations USING (conversation_id)
