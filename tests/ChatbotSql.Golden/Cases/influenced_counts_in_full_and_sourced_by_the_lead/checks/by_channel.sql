-- Split by the channel of the last chat.
FROM (VALUES ('app', 900), ('web', 3300)) AS expected
-- equals
SELECT channel, value FROM metric_values WHERE metric = 'influenced_revenue' AND grain = 'all' AND segment = 'channel' AND channel IS NOT NULL
