FROM (VALUES ('web', true, 16), ('tie', true, 15)) AS expected
-- equals
SELECT channel, value = CASE channel WHEN 'web' THEN 100000001.4::DOUBLE ELSE 1.5::DOUBLE END, sample_size
FROM metric_values WHERE metric = 'seconds' AND segment = 'channel' AND grain = 'all'
