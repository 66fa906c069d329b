FROM (VALUES
    (DATE '2026-03-06', 1, 1, 1, 2, 2, 2, 0.5), (DATE '2026-03-07', 1, 1, 1, 1, 1, 1, 1), (DATE '2026-03-08', 0, 0, 0, NULL, NULL, NULL, NULL),
    (DATE '2026-03-09', 0, 0, 0, NULL, NULL, NULL, NULL), (DATE '2026-03-10', 0, 0, 0, NULL, NULL, NULL, NULL),
    (DATE '2026-03-11', 1, 1, 0, 1, 1, 1, 0)
) AS expected
-- equals
PIVOT (SELECT metric, period_start, value FROM metric_values WHERE metric LIKE 'm\_%' ESCAPE '\' AND grain = 'day' AND segment = 'all')
ON metric IN ('m_count', 'm_count_if', 'm_sum', 'm_average', 'm_median', 'm_highest', 'm_ratio') USING sum(value) GROUP BY period_start
