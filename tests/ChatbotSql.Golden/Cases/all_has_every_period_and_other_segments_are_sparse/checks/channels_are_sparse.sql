FROM (VALUES
    ('m_count', DATE '2026-03-06', 'web', 1), ('m_count', DATE '2026-03-07', 'app', 1), ('m_count', DATE '2026-03-11', 'web', 1),
    ('m_median', DATE '2026-03-06', 'web', 2), ('m_median', DATE '2026-03-07', 'app', 1), ('m_median', DATE '2026-03-11', 'web', 1)
) AS expected
-- equals
SELECT metric, period_start, channel, value FROM metric_values WHERE metric IN ('m_count', 'm_median') AND segment = 'channel' AND grain = 'day'
