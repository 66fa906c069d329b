-- The thread of the test system is gone; the greeting is told by the name that we gave, and by a column of the log.
FROM (VALUES ('a', 1, 3, 1, true, 1.5, 4, 31), ('c', 0, 0, 0, false, NULL, NULL, 0)) AS expected
-- equals
SELECT
    conversation_id, turns, bot_messages, fallback_turns, is_resolved, first_response_seconds, first_useful_response_seconds,
    duration_seconds
FROM conversations
