FROM (VALUES
    ('site_visits', DATE '2026-03-28', 1), ('site_visits', DATE '2026-03-29', 1), ('site_visits', DATE '2026-03-30', 1),
    ('site_visits', DATE '2026-10-25', 4), ('site_visits', DATE '2026-10-26', 1),
    ('captured_leads', DATE '2026-03-28', 1), ('csat_positive_answers', DATE '2026-03-28', 1)
) AS expected
-- equals
SELECT metric, period_start, value FROM metric_values
WHERE metric IN ('site_visits', 'captured_leads', 'csat_positive_answers') AND segment = 'all' AND grain = 'day' AND value > 0
