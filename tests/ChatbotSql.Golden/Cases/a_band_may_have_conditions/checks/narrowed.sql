-- The rows of a cell are those that the metric is over: without the unknown channel, e is in the app only.
FROM (VALUES (NULL, 'mixed'), ('a', 'mixed'), ('b', 'mixed'), ('c', 'mixed'), ('d', 'app only'), ('e', 'app only')) AS expected
-- equals
SELECT intent, band FROM metric_values WHERE metric = 'b_narrowed' AND grain = 'week' AND segment IN ('all', 'intent')
