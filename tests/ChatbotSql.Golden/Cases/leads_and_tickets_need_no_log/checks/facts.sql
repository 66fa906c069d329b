FROM (VALUES ('l1', 'chatbot', 'google', true), ('l2', 'chatbot', NULL, false), ('l3', 'form', 'google', false)) AS expected
-- equals
SELECT lead_id, origin, source, is_qualified FROM leads
