-- Two resolved over one bot session is 2: shown, and in no band.
FROM (VALUES ('app', 1, 'high', 'good'), ('mail', 1, 'high', 'good'), ('odd', 2, NULL, NULL), ('phone', NULL, NULL, NULL), ('sms', 3 / 7, 'low', 'bad'), ('web', 0, 'low', 'bad')) AS expected
-- equals
SELECT channel, value, band, status FROM metric_values WHERE metric = 'resolved_per_bot_session' AND segment = 'channel' AND grain = 'all'
