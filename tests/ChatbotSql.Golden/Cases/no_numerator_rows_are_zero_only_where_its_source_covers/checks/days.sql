-- 4 and 6 March are covered and had no ticket; 1, 2, 7 and 8 March are not covered; on 5 March nobody chatted.
FROM (VALUES
    (DATE '2026-03-01', NULL, NULL, 1, 'not_covered', false),
    (DATE '2026-03-02', NULL, NULL, 1, 'not_covered', false),
    (DATE '2026-03-03', 0.5, 1, 2, NULL, true),
    (DATE '2026-03-04', 0, 0, 1, NULL, true),
    (DATE '2026-03-05', NULL, 2, 0, 'no_denominator', true),
    (DATE '2026-03-06', 0, 0, 1, NULL, true),
    (DATE '2026-03-07', NULL, NULL, 0, 'not_covered', false),
    (DATE '2026-03-08', NULL, NULL, 1, 'not_covered', false)
) AS expected
-- equals
SELECT period_start, value, numerator, denominator, reason, is_complete
FROM metric_values WHERE metric = 'contact_rate' AND segment = 'all' AND grain = 'day'
