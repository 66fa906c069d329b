-- Of four that were asked two answered; the answer of c4 counts for csat, and not here.
FROM (VALUES
    ('csat_requests', DATE '2026-03-02', 3, NULL, NULL), ('csat_requests', DATE '2026-03-03', 1, NULL, NULL),
    ('csat_answers', DATE '2026-03-02', 3, NULL, NULL), ('csat_answers', DATE '2026-03-03', 0, NULL, NULL),
    ('csat_response_rate', DATE '2026-03-02', 2 / 3, 2, 3), ('csat_response_rate', DATE '2026-03-03', 0, 0, 1)
) AS expected
-- equals
SELECT metric, period_start, value, numerator, denominator FROM metric_values
WHERE metric IN ('csat_requests', 'csat_answers', 'csat_response_rate') AND segment = 'all' AND grain = 'day'
