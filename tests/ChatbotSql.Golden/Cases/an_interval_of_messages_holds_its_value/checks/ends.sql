-- The delta method on what was put into the log. A share ends at 1, what is not below 0 at 0, and what is below it where it falls.
WITH conversations(mood, y, x) AS (VALUES (-1, 2, 2), (-1, 6, 6), (-1, 1, 0), (2, 4, 4), (-3, 1, 1)),
pairs AS (
    SELECT 'fallback_rate' AS metric, x, y FROM conversations
    UNION ALL SELECT 'mood_per_turn', mood, 2 FROM conversations
    UNION ALL SELECT 'good_mood_per_turn', greatest(mood, 0), 2 FROM conversations
),
ratios AS (SELECT *, sum(x) OVER cell / sum(y) OVER cell AS r, avg(y) OVER cell AS mean_y FROM pairs WINDOW cell AS (PARTITION BY metric)),
spread AS (SELECT metric, any_value(r) AS r, 1.959963984540054 * sqrt(var_samp((x - r * y) / mean_y) / count(*)) AS half FROM ratios GROUP BY metric)
SELECT metric, r, round(CASE metric WHEN 'good_mood_per_turn' THEN 0 ELSE r - half END, 9), round(CASE metric WHEN 'fallback_rate' THEN 1 ELSE r + half END, 9), true
FROM spread
WHERE CASE metric WHEN 'fallback_rate' THEN r + half > 1 WHEN 'good_mood_per_turn' THEN r - half < 0 ELSE r < 0 END
-- equals
SELECT metric, value, round(ci_low, 9), round(ci_high, 9), value BETWEEN ci_low AND ci_high
FROM metric_values
WHERE metric IN ('fallback_rate', 'mood_per_turn', 'good_mood_per_turn') AND segment = 'all' AND grain = 'week'
