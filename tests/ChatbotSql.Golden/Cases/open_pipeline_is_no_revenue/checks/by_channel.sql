FROM (VALUES ('web', 2000), ('app', 8000)) AS expected
-- equals
SELECT channel, value FROM metric_values WHERE metric = 'attributed_open_pipeline__position_30d' AND grain = 'all' AND segment = 'channel' AND channel IS NOT NULL
