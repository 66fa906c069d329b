FROM (VALUES ('any', 'demo_booked', true), ('unnamed', NULL, true), ('several', 'status_given', true), ('none', NULL, false)) AS expected
-- equals
SELECT conversation_id, goal, is_goal_completed FROM conversations
