FROM (VALUES
    ('next_day', 5, true), ('next_month', 2, false), ('corrected', 4, true), ('corrected_down', 3, false), ('asked_only', NULL, NULL),
    ('half_a_star_short', 3.5, false), ('rating_of_an_article', NULL, NULL), ('silent_visitor', 4, true),
    ('thumb_up', NULL, true), ('thumb_down', NULL, false)
) AS expected
-- equals
SELECT conversation_id, csat_score, csat_positive FROM conversations
