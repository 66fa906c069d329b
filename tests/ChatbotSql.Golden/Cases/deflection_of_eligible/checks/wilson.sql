-- Wilson's interval of 540 / 1,200, written out from the textbook form.
WITH parts AS (SELECT 0.45::DOUBLE AS p, 1200::DOUBLE AS n, 1.959963984540054 AS z)
SELECT
    (p + z * z / (2 * n) - z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n) AS low,
    (p + z * z / (2 * n) + z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n) AS high,
    'wilson' AS method
FROM parts
-- equals
SELECT ci_low, ci_high, interval FROM metric_values WHERE metric = 'deflection_rate' AND grain = 'all' AND segment = 'all'
