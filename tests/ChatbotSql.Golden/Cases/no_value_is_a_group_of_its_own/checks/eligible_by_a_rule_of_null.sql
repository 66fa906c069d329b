FROM (VALUES (true, 5), (false, 2)) AS expected
-- equals
SELECT is_eligible, value FROM metric_values WHERE metric = 'chats' AND segment = 'is_eligible' AND grain = 'all'
