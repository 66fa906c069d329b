-- Conversations whose fallbacks do not count stay in with 0.
WITH conversations(y, x) AS (VALUES (4, 0), (10, 0), (3, 3), (7, 2), (5, 0), (6, 2), (2, 0), (3, 0), (2, 2), (5, 5)),
ratios AS (SELECT x, y, 14 / 47 AS r FROM conversations)
SELECT any_value(r), round(any_value(r) + 1.959963984540054 * sqrt(10 / 9 * sum(power(x - r * y, 2))) / 47, 9) FROM ratios
-- equals
SELECT value, round(ci_high, 9) FROM metric_values WHERE metric = 'fallbacks_per_turn_of_long_chats' AND segment = 'all' AND grain = 'all'
