-- 8 fallbacks over 11 messages; sessions are the 8 in which the bot wrote, so `no_message` is not among them.
FROM (VALUES
    ('fallback_rate', 8, 11),
    ('fallback_session_rate', 6, 8),
    ('knowledge_gap_rate', 2, 8)
) AS expected(metric, numerator, denominator)
-- equals
SELECT metric, numerator, denominator
FROM metric_values
WHERE metric IN ('fallback_rate', 'fallback_session_rate', 'knowledge_gap_rate') AND grain = 'all' AND segment = 'all'
