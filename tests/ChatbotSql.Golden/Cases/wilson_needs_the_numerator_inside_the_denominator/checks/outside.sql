-- Where a resolved chat is no bot session there is no interval: by phone, on odd, and in all; elsewhere there is.
FROM (VALUES ('web', 'wilson', 0), ('app', 'wilson', 1), ('sms', 'wilson', 3 / 7), ('mail', 'wilson', 1), ('phone', NULL, NULL), ('odd', NULL, 2), (NULL, NULL, 11 / 23)) AS expected
-- equals
SELECT channel, interval, value FROM metric_values
WHERE metric = 'resolved_per_bot_session' AND segment IN ('channel', 'all') AND grain = 'all'
