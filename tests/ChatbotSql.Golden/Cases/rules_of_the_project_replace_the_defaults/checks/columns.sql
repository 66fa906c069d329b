FROM (VALUES
    ('a', 'returns', 3, true),
    ('b', 'complaint', 1, NULL),
    ('c', 'returns', 1, NULL),
    ('d', NULL, 1, NULL)
) AS expected
-- equals
SELECT conversation_id, intent, turns, csat_positive FROM conversations
