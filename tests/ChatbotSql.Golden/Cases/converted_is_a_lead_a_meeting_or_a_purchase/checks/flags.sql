-- Knowing a lead's id is not capturing a lead.
FROM (VALUES
    ('lead', true, false, false, true),
    ('meeting', false, true, false, true),
    ('purchase', false, false, true, true),
    ('everything_twice', true, true, true, true),
    ('known_lead_only', false, false, false, false),
    ('form_without_a_word', true, false, false, true),
    ('nothing', false, false, false, false)
) AS expected
-- equals
SELECT conversation_id, is_lead, is_booked, is_purchased, is_converted FROM conversations
