SELECT md5(intent), length(intent), count(*) FROM 'data/log.json' GROUP BY intent
-- equals
SELECT md5(intent), length(intent), value FROM 'answers/intents.json'
