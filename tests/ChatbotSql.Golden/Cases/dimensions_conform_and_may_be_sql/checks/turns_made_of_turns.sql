FROM (VALUES ('long', 2), ('short', 3)) AS expected
-- equals
SELECT turns, value FROM metric_values WHERE metric = 'chats' AND segment = 'turns' AND grain = 'day'
