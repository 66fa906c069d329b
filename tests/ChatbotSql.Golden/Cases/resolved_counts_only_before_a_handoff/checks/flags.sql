-- What was resolved before a handoff stays resolved, but a conversation that a person took over was not deflected.
FROM (VALUES
    ('by_event', true, false, true, 'resolved'),
    ('by_deflection', true, false, true, 'resolved'),
    ('by_ticket', true, false, true, 'resolved'),
    ('silence', false, false, false, 'open'),
    ('bot_ticket_open', false, false, false, 'open'),
    ('before_handoff', true, true, false, 'handed_off'),
    ('after_handoff', false, true, false, 'handed_off'),
    ('after_agent', false, true, false, 'handed_off'),
    ('between', true, true, false, 'handed_off'),
    ('bot_ticket_after_handoff', false, true, false, 'handed_off'),
    ('bot_ticket_before_handoff', true, true, false, 'handed_off'),
    ('solved_by_a_person', false, true, false, 'handed_off'),
    ('resolved_then_ticket', true, true, false, 'handed_off'),
    ('ticket_then_resolved', false, true, false, 'handed_off')
) AS expected
-- equals
SELECT conversation_id, is_resolved, is_handed_off, is_deflected, outcome FROM conversations
