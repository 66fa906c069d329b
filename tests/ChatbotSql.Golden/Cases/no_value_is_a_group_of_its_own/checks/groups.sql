-- Missing is NULL, neither the text (none) nor the empty text.
FROM (VALUES (NULL, 2), ('', 1), ('(none)', 3), ('NULL', 1)) AS expected
-- equals
SELECT intent, value FROM metric_values WHERE metric = 'chats' AND segment = 'intent' AND grain = 'all'
