FROM (VALUES
    ('greeted_before', 5, 5),
    ('greeted_after', 1, 12),
    ('greeted_only', 3, NULL),
    ('untold_template', 6, 6),
    ('missed_twice', 1, 55),
    ('second_half_missed', 8, 8),
    ('two_fallbacks_one_message', 7, 7),
    ('missed_before_the_visitor', 10, 10),
    ('agent_only', NULL, NULL),
    ('bot_speaks_to_itself', NULL, NULL),
    ('gap_is_an_answer', 9, 9)
) AS expected
-- equals
SELECT conversation_id, first_response_seconds, first_useful_response_seconds FROM conversations
