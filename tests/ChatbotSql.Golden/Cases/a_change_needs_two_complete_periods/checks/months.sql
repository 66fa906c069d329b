-- December and March are cut by the data: no change from or to them, and no band. January has nothing before it.
FROM (VALUES
    ('chats', DATE '2025-12-01', 4, NULL, NULL, NULL, false, NULL), ('chats', DATE '2026-01-01', 4, NULL, NULL, NULL, true, NULL),
    ('chats', DATE '2026-02-01', 1, 4, -3, -0.75, true, NULL), ('chats', DATE '2026-03-01', 1, NULL, NULL, NULL, false, NULL),
    ('web_share', DATE '2025-12-01', 0.75, NULL, NULL, NULL, false, NULL), ('web_share', DATE '2026-01-01', 0.5, NULL, NULL, NULL, true, 'any'),
    ('web_share', DATE '2026-02-01', 1, 0.5, 0.5, 1, true, 'any'), ('web_share', DATE '2026-03-01', 1, NULL, NULL, NULL, false, NULL)
) AS expected
-- equals
SELECT metric, period_start, value, previous_value, change, change_ratio, is_complete, band
FROM metric_values WHERE metric IN ('chats', 'web_share') AND segment = 'all' AND grain = 'month'
