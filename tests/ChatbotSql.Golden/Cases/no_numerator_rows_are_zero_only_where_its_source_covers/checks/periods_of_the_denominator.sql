-- Over tickets the periods are those of the help desk, and the rows of other days are kept.
FROM (VALUES
    (DATE '2026-03-01', NULL, 1, 0, 'no_denominator'), (DATE '2026-03-02', NULL, 1, 0, 'no_denominator'),
    (DATE '2026-03-03', 2, 2, 1, NULL), (DATE '2026-03-04', NULL, 1, 0, 'no_denominator'), (DATE '2026-03-05', 0, 0, 2, NULL),
    (DATE '2026-03-06', NULL, 1, 0, 'no_denominator'), (DATE '2026-03-08', NULL, 1, 0, 'no_denominator')
) AS expected
-- equals
SELECT period_start, value, numerator, denominator, reason
FROM metric_values WHERE metric = 'chats_per_ticket' AND segment = 'all' AND grain = 'day'
