-- Every text comes through letter by letter: nothing trimmed, folded, cut or merged.
SELECT intent, count(*) FROM 'data/log.json' GROUP BY intent
-- equals
SELECT intent, value FROM metric_values WHERE metric = 'chats' AND segment = 'intent' AND grain = 'all'
