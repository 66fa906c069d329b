SELECT metric, day, reason
FROM (VALUES ('m_average', 'no_rows'), ('m_median', 'no_rows'), ('m_highest', 'no_rows'), ('m_ratio', 'no_denominator'), ('m_count', NULL), ('m_count_if', NULL), ('m_sum', NULL)) AS metrics(metric, reason),
    (VALUES (DATE '2026-03-08'), (DATE '2026-03-09'), (DATE '2026-03-10')) AS days(day)
-- equals
SELECT metric, period_start, reason FROM metric_values
WHERE metric LIKE 'm\_%' ESCAPE '\' AND grain = 'day' AND segment = 'all' AND period_start BETWEEN '2026-03-08' AND '2026-03-10'
