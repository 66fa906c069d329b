-- The linearised residuals d = (x - r y) / mean(y) over the m conversations with bot messages: r is normal with the
-- variance var(d) / m. Written with DuckDB's sample variance over what was put into the log.
WITH conversations(channel, y, x) AS (
    VALUES ('web', 4, 1), ('web', 10, 0), ('web', 3, 3), ('web', 7, 2), ('web', 5, 1), ('sms', 2, 0), ('sms', 3, 0), ('app', 2, 2), ('app', 5, 5)
),
ratios AS (SELECT *, sum(x) OVER cell / sum(y) OVER cell AS r, avg(y) OVER cell AS mean_y FROM conversations WINDOW cell AS (PARTITION BY channel)),
spread AS (SELECT channel, any_value(r) AS r, 1.959963984540054 * sqrt(var_samp((x - r * y) / mean_y) / count(*)) AS half, sum(y) AS y FROM ratios GROUP BY channel)
SELECT channel, r, y, round(greatest(0, r - half), 9), round(r + half, 9), 'clustered' FROM spread
UNION ALL SELECT 'mail', 1 / 3, 6, NULL, NULL, NULL
UNION ALL SELECT 'phone', NULL, 0, NULL, NULL, NULL
-- equals
SELECT channel, value, sample_size, round(ci_low, 9), round(ci_high, 9), interval FROM 'answers/channels.json'
