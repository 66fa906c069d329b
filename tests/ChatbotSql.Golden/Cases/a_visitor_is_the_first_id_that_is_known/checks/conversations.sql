FROM (VALUES ('blank', 'v1', 'l1', 'lead:l1'), ('ignored', 'v2', NULL, 'visitor:v2'), ('nobody', NULL, NULL, NULL)) AS expected
-- equals
SELECT conversation_id, visitor_id, lead_id, person_id FROM conversations
