-- t4 has no time and counts in all only; on 4 and 5 March nobody was on the site, so that nothing can be said per visitor.
FROM (VALUES
    ('day', DATE '2026-03-02', 2, 315.25, 1000, 2, NULL), ('day', DATE '2026-03-03', 2, 3600, 2000, 1, NULL),
    ('day', DATE '2026-03-04', 1, 120, NULL, 0, 'no_denominator'), ('day', DATE '2026-03-05', 0, NULL, NULL, 0, 'no_denominator'),
    ('all', NULL, 6, 360, 3000, 2, NULL)
) AS expected
-- equals
SELECT
    grain,
    period_start,
    max(value) FILTER (WHERE metric = 'human_tickets'),
    max(value) FILTER (WHERE metric = 'human_first_reply_median'),
    max(value) FILTER (WHERE metric = 'human_tickets_per_1000_visitors'),
    max(denominator) FILTER (WHERE metric = 'human_tickets_per_1000_visitors'),
    max(reason) FILTER (WHERE metric = 'human_tickets_per_1000_visitors')
FROM metric_values
WHERE metric IN ('human_tickets', 'human_first_reply_median', 'human_tickets_per_1000_visitors') AND segment = 'all' AND grain IN ('day', 'all')
GROUP BY grain, period_start
