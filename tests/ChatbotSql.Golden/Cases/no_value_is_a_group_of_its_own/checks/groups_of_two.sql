FROM (VALUES (NULL, 'web', 1), (NULL, NULL, 1), ('', 'web', 1), ('(none)', 'web', 1), ('(none)', NULL, 2), ('NULL', '(none)', 1)) AS expected
-- equals
SELECT intent, channel, value FROM metric_values WHERE metric = 'chats' AND segment = 'channel+intent' AND grain = 'all'
