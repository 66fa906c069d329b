-- Three groups of a boolean: the unknown page is neither home nor not.
FROM (VALUES (true, 1, 1, 'BOOLEAN'), (false, 3, 3, 'BOOLEAN'), (NULL, 1, 2, 'BOOLEAN')) AS expected
-- equals
SELECT is_home, numerator, denominator, typeof(is_home) FROM metric_values WHERE metric = 'shown_to_chat' AND segment = 'is_home' AND grain = 'all'
