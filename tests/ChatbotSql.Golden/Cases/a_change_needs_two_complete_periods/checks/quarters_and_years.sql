FROM (VALUES
    ('quarter', DATE '2025-10-01', 4, NULL, false), ('quarter', DATE '2026-01-01', 6, NULL, false),
    ('year', DATE '2025-01-01', 4, NULL, false), ('year', DATE '2026-01-01', 6, NULL, false), ('all', NULL, 10, NULL, true)
) AS expected
-- equals
SELECT grain, period_start, value, previous_value, is_complete
FROM metric_values WHERE metric = 'chats' AND segment = 'all' AND grain IN ('quarter', 'year', 'all')
