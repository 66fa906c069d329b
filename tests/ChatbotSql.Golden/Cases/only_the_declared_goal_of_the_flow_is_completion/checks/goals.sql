FROM (VALUES
    ('own_goal', 'tracking', 'support', 'status_given', true, 'goal_completed'),
    ('goal_of_another_flow', 'tracking', 'support', 'status_given', false, 'open'),
    ('after_a_lesser_one', 'demo_request', 'lead_gen', 'demo_booked', true, 'goal_completed'),
    ('unnamed', 'tracking', 'support', 'status_given', false, 'open'),
    ('named_not_completed', 'tracking', 'support', 'status_given', false, 'open'),
    ('flow_without_goal', 'smalltalk', 'support', 'joke_told', true, 'goal_completed'),
    ('flow_unknown_to_us', 'returns', NULL, 'label_sent', true, 'goal_completed'),
    ('without_flow', NULL, NULL, NULL, true, 'goal_completed'),
    ('nobody_wrote', 'tracking', 'support', 'status_given', true, 'goal_completed')
) AS expected
-- equals
SELECT conversation_id, flow, job, goal, is_goal_completed, outcome FROM conversations
