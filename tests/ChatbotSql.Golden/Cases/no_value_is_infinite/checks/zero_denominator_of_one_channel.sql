-- The bot never wrote on the web: two turns over no message.
FROM (VALUES ('web', NULL, 2, 0, 'no_denominator'), ('app', 0.5, 1, 2, NULL)) AS expected
-- equals
SELECT channel, value, numerator, denominator, reason FROM metric_values WHERE metric = 'turns_per_bot_message' AND segment = 'channel' AND grain = 'all'
