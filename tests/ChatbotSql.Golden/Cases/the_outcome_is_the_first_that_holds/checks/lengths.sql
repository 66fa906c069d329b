-- A conversation that is still open has no length yet.
FROM (VALUES (NULL, 5), ('abandoned', 1), ('fallback', 1), ('goal_completed', 1), ('handed_off', 1), ('resolved', 1), ('open', 0)) AS expected(outcome, conversations)
-- equals
SELECT outcome, sample_size
FROM metric_values
WHERE metric = 'session_turns_median' AND grain = 'all' AND segment IN ('all', 'outcome')
