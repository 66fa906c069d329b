-- A value or a reason, and no number that is none; one row for each cell; something to say of every metric.
FROM (VALUES
    ('value and reason, or neither', 0), ('no finite number', 0), ('interval without bounds, or around nothing', 0),
    ('cell twice', 0), ('metric without a row', 0), ('dimension outside the segment', 0)
) AS expected
-- equals
SELECT 'value and reason, or neither', count(*) FROM metric_values WHERE (value IS NULL) = (reason IS NULL)
UNION ALL
SELECT 'no finite number', count(*) FROM metric_values
WHERE NOT isfinite(value) OR NOT isfinite(numerator) OR NOT isfinite(denominator) OR NOT isfinite(ci_low) OR NOT isfinite(ci_high) OR NOT isfinite(change_ratio)
UNION ALL
SELECT 'interval without bounds, or around nothing', count(*) FROM metric_values WHERE (interval IS NULL) <> (ci_low IS NULL) OR (interval IS NOT NULL AND NOT value BETWEEN ci_low AND ci_high)
UNION ALL
SELECT 'cell twice', count(*) FROM (
    SELECT count(*) AS rows, * EXCLUDE (
        value, numerator, denominator, sample_size, interval, ci_low, ci_high, previous_value, change, change_ratio, is_complete, band, status, reason
    )
    FROM metric_values
    GROUP BY ALL
)
WHERE rows > 1
UNION ALL
SELECT 'metric without a row', count(*) FROM metrics WHERE metric NOT IN (SELECT metric FROM metric_values)
UNION ALL
SELECT 'dimension outside the segment', count(*) FROM metric_values
WHERE (intent IS NOT NULL AND NOT list_contains(string_split(segment, '+'), 'intent')) OR (channel IS NOT NULL AND NOT list_contains(string_split(segment, '+'), 'channel'))
    OR (source IS NOT NULL AND NOT list_contains(string_split(segment, '+'), 'source'))
