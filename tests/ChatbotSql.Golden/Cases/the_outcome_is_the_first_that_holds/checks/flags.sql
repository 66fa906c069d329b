-- The flags beside the outcome keep what the outcome leaves out.
FROM (VALUES
    ('handed_off', true, true, true, true, true),
    ('goal_completed', false, true, true, true, true),
    ('resolved', false, false, true, true, true),
    ('abandoned', false, false, false, true, true),
    ('fallback', false, false, false, false, true),
    ('open', false, false, false, false, false)
) AS expected
-- equals
SELECT conversation_id, is_handed_off, is_goal_completed, is_resolved, is_abandoned, has_fallback FROM conversations
