-- The week of Monday 29 December holds New Year; the data begin on a Monday and end on a Sunday.
FROM (VALUES
    (DATE '2025-12-15', 1, NULL, NULL, NULL), (DATE '2025-12-22', 1, 1, 0, 0), (DATE '2025-12-29', 3, 1, 2, 2),
    (DATE '2026-01-05', 3, 3, 0, 0), (DATE '2026-01-12', 0, 3, -3, -1), (DATE '2026-01-19', 0, 0, 0, NULL), (DATE '2026-01-26', 0, 0, 0, NULL),
    (DATE '2026-02-02', 0, 0, 0, NULL), (DATE '2026-02-09', 0, 0, 0, NULL), (DATE '2026-02-16', 0, 0, 0, NULL),
    (DATE '2026-02-23', 1, 0, 1, NULL), (DATE '2026-03-02', 0, 1, -1, -1), (DATE '2026-03-09', 1, 0, 1, NULL)
) AS expected
-- equals
SELECT period_start, value, previous_value, change, change_ratio
FROM metric_values WHERE metric = 'chats' AND segment = 'all' AND grain = 'week' AND is_complete
