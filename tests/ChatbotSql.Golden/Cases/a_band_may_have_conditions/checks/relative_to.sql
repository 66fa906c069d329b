-- a: 0.75 is exactly 0.25 above 0.5. c: 0.25 is 0.5 below. e: 0 is 0.5 below. All: 11 / 19 against 13 / 19.
FROM (VALUES
    (NULL, 11 / 19, 'near', 'ok'), ('a', 0.75, 'far above', 'good'), ('b', 0.5, 'near', 'ok'), ('c', 0.25, 'far below', 'bad'), ('d', 1, 'near', 'ok'), ('e', 0, 'far below', 'bad')
) AS expected
-- equals
SELECT intent, value, band, status FROM metric_values WHERE metric = 'b_relative' AND grain = 'week' AND segment IN ('all', 'intent')
