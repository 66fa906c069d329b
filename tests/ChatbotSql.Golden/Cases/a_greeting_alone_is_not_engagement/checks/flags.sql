-- Ids with page views and impressions alone, and events without an id, are no conversations.
FROM (VALUES
    ('greeting', false, false),
    ('opened_and_greeted', false, false),
    ('button_pressed', true, false),
    ('written_to_bot', true, true),
    ('written_in_vain', true, false),
    ('written_to_agent', true, false),
    ('lead_form_only', false, false),
    ('other_event_only', false, false)
) AS expected(conversation, is_engaged, is_bot_handled)
-- equals
SELECT conversation_id, is_engaged, is_bot_handled FROM conversations
