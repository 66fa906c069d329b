-- Conversations, not goals: 3 of 4, never 5 of 4.
SELECT 0.75, 3, 4
-- equals
SELECT value, numerator, denominator FROM metric_values WHERE metric = 'goal_completion_rate' AND grain = 'all' AND segment = 'all'
