FROM (VALUES
    ('l1', true, false, true), ('l2', false, true, false), ('l3', false, true, false), ('l4', false, false, false),
    ('l5', true, false, false), ('l6', true, false, true), ('l7', true, false, true), ('l8', true, false, false)
) AS expected
-- equals
SELECT lead_id, is_bot_lead, is_form_lead, is_qualified FROM leads
