-- A naive interval would take the 47 messages as independent and be narrower.
WITH conversations(y, x) AS (VALUES (4, 1), (10, 0), (3, 3), (7, 2), (5, 1), (6, 2), (2, 0), (3, 0), (2, 2), (5, 5)),
ratios AS (SELECT x, y, sum(x) OVER () / sum(y) OVER () AS r, avg(y) OVER () AS mean_y FROM conversations)
SELECT any_value(r), 16, 47, round(any_value(r) + 1.959963984540054 * sqrt(var_samp((x - r * y) / mean_y) / count(*)), 9),
    any_value(r) + 1.96 * sqrt(any_value(r * (1 - r)) / 47) < any_value(r) + 1.959963984540054 * sqrt(var_samp((x - r * y) / mean_y) / count(*))
FROM ratios
-- equals
SELECT value, numerator, denominator, round(ci_high, 9), true FROM metric_values WHERE metric = 'fallback_rate' AND segment = 'all' AND grain = 'day'
