-- Wilson's interval as the roots of (p - x)^2 = z^2 x (1 - x) / n; of none it begins at 0, of all it ends at 1.
WITH counts AS (
    FROM (VALUES ('web', 0::DOUBLE, 10::DOUBLE), ('app', 4, 4), ('sms', 3, 7), ('mail', 1, 1), ('odd', 0, 1)) AS counts(channel, k, n)
),
quadratic AS (
    SELECT *, 3.841458820694124 AS zz, 1 + zz / n AS a, -(2 * k / n + zz / n) AS b, k * k / (n * n) AS c FROM counts
)
SELECT channel, k / n, n, 'wilson', CASE k WHEN 0 THEN 0 ELSE round((-b - sqrt(b * b - 4 * a * c)) / (2 * a), 9) END, CASE k WHEN n THEN 1 ELSE round((-b + sqrt(b * b - 4 * a * c)) / (2 * a), 9) END
FROM quadratic
UNION ALL
SELECT 'phone', NULL, 0, NULL, NULL, NULL
-- equals
SELECT channel, value, sample_size, interval, round(ci_low, 9), round(ci_high, 9)
FROM metric_values WHERE metric = 'resolved_share' AND segment = 'channel' AND grain = 'all'
