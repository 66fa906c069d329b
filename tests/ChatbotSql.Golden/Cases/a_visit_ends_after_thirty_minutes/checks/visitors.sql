-- The first visitor id that is one.
FROM (VALUES ('c1', 'exact'), ('c2', 'exact'), ('c3', 'chain'), ('c4', NULL), ('c5', 'nobody_else'), ('c6', 'app_user'), ('c7', 'exact'), ('c8', 'nobody_else')) AS expected
-- equals
SELECT conversation_id, visitor_id FROM conversations
