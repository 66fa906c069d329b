-- Messages, fallbacks, gaps, seconds to the first answer and to the first useful one. A gap is no fallback, nor the reverse.
FROM (VALUES
    ('last', 1, 1, 0, 4, NULL, 'fallback'),
    ('not_last', 2, 1, 0, 4, 24, 'open'),
    ('logged_late', 1, 1, 0, 4, NULL, 'fallback'),
    ('same_moment', 1, 1, 0, 4, NULL, 'fallback'),
    ('before_any', 1, 1, 0, 4, 4, 'open'),
    ('no_message', 0, 1, 0, NULL, NULL, 'open'),
    ('gap_alone', 1, 0, 1, 4, 4, 'open'),
    ('in_its_place', 3, 2, 0, 3, 23, 'fallback'),
    ('gap_in_its_place', 1, 0, 1, 6, 6, 'open')
) AS expected
-- equals
SELECT conversation_id, bot_messages, fallback_turns, knowledge_gaps, first_response_seconds, first_useful_response_seconds, outcome
FROM conversations
