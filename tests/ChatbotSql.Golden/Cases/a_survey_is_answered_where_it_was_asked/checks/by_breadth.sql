-- Of two trackings one reached its own goal; what declares no breadth, is not declared or has no flow is a group of its own.
FROM (VALUES ('narrow', 0.5, 2), ('broad', 1, 1), (NULL, 0, 3)) AS expected
-- equals
SELECT
    breadth,
    max(value) FILTER (WHERE metric = 'goal_completion_rate'),
    max(value) FILTER (WHERE metric = 'engaged_conversations')
FROM 'answers/by_breadth.json'
GROUP BY breadth
