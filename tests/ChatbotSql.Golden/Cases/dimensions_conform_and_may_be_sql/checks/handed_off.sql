FROM (VALUES (true, 1), (false, 4)) AS expected
-- equals
SELECT is_handed_off, value FROM metric_values WHERE metric = 'chats' AND segment = 'is_handed_off' AND grain = 'all'
