-- csat of a is 1, of b 0.75, of d exactly 0.8, of all 11 / 13; of c and e there is none.
FROM (VALUES (NULL, 'proven', 'good'), ('a', 'proven', 'good'), ('b', 'unproven', 'ok'), ('c', 'low', 'bad'), ('d', 'proven', 'good'), ('e', 'low', 'bad')) AS expected
-- equals
SELECT intent, band, status FROM metric_values WHERE metric = 'b_only_if' AND grain = 'week' AND segment IN ('all', 'intent')
