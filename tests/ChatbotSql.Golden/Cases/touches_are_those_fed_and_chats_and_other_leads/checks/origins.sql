FROM (VALUES ('bot', true, false), ('bots_own', true, false), ('form', false, true), ('phone', false, false), ('unknown', false, false), ('form_in_chat', false, true)) AS expected
-- equals
SELECT lead_id, is_bot_lead, is_form_lead FROM leads
