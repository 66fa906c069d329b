-- Each conversation is one row with two messages at most, however many tickets it has.
FROM (VALUES
    ('by_event', true, 1, 1),
    ('by_agent', true, 1, 1),
    ('ticket_names_it', true, 1, 1),
    ('it_names_ticket', true, 1, 1),
    ('both_ways', true, 1, 1),
    ('several_tickets', true, 1, 1),
    ('by_the_bot', false, 1, 1),
    ('by_nobody', false, 1, 1),
    ('of_another', false, 1, 1),
    ('shared_1', true, 1, 0),
    ('shared_2', true, 1, 0)
) AS expected
-- equals
SELECT conversation_id, is_handed_off, turns, bot_messages FROM conversations
