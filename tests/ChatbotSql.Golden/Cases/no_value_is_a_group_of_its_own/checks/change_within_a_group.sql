-- Each group is compared with itself: on the second day one chat without an intent after one, two of (none) after one.
FROM (VALUES (NULL, 1, 1), ('(none)', 2, 1)) AS expected
-- equals
SELECT intent, value, previous_value FROM metric_values WHERE metric = 'chats' AND segment = 'intent' AND grain = 'day' AND period_start = '2026-03-03'
