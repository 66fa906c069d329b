SELECT "the ""channel""" AS channel, intent, 'channel+intent', count(*) FROM 'data/log.json' GROUP BY ALL
-- equals
SELECT channel, intent, segment, value FROM metric_values WHERE metric = 'chats' AND segment = 'channel+intent' AND grain = 'month'
