-- Over conversations themselves the method is the one for a mean.
WITH conversations(x) AS (VALUES (4), (10), (3), (7), (0), (5), (6), (2), (3), (0), (2), (5))
SELECT avg(x), count(*), 'clustered', round(avg(x) - 1.959963984540054 * stddev_samp(x) / sqrt(count(*)), 9) FROM conversations
-- equals
SELECT value, sample_size, interval, round(ci_low, 9) FROM metric_values WHERE metric = 'messages_per_chat' AND segment = 'all' AND grain = 'all'
