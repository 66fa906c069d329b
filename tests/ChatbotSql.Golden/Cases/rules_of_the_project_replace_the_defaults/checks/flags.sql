-- is_deflected cannot be replaced: it follows the three rules. What is NULL (channel, intent of d) counts as false.
FROM (VALUES
    ('a', true, true, true, false, true, true, true, true, 'done'),
    ('b', false, false, true, false, true, true, false, false, 'done'),
    ('c', false, false, true, true, false, false, false, false, 'to a person'),
    ('d', false, true, false, false, false, false, false, false, 'gone')
) AS expected
-- equals
SELECT
    conversation_id, is_engaged, is_bot_handled, is_eligible, is_handed_off, is_resolved, is_deflected, is_purchased, is_converted, outcome
FROM conversations
