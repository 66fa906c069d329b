-- 3 of 7 and 0 of 10, as tables have them.
FROM (VALUES ('sms', 0.1582, 0.7495), ('web', 0, 0.2775)) AS expected
-- equals
SELECT channel, round(ci_low, 4), round(ci_high, 4) FROM metric_values
WHERE metric = 'share_of_all' AND segment = 'channel' AND grain = 'all' AND channel IN ('sms', 'web')
