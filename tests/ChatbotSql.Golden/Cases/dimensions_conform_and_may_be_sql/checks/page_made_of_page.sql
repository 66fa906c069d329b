-- One row for /pricing however it is written, in both facts.
FROM (VALUES ('/pricing', 1, 2, 2), ('/demo', 1, 1, 1), ('/', 1, 1, 1), (NULL, 0.5, 1, 2)) AS expected
-- equals
SELECT page, value, numerator, denominator FROM metric_values WHERE metric = 'shown_to_chat' AND segment = 'page' AND grain = 'day'
