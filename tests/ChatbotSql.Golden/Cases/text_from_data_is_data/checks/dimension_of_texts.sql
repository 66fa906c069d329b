SELECT upper(intent) || '''); -- ;', count(*) FROM 'data/log.json' GROUP BY ALL
-- equals
SELECT shouting, value FROM metric_values WHERE metric = 'chats' AND segment = 'shouting' AND grain = 'all'
