-- After a day without a row a count starts from 0, a ratio from nothing known; the calendar day before counts, not the row.
FROM (VALUES
    ('chats', 'app', DATE '2025-12-31', 1, 0, 1), ('chats', 'app', DATE '2026-01-06', 2, 0, 2),
    ('chats', 'web', DATE '2025-12-28', 1, 0, 1), ('chats', 'web', DATE '2025-12-29', 1, 1, 0),
    ('chats', 'web', DATE '2026-01-04', 1, 0, 1), ('chats', 'web', DATE '2026-01-05', 1, 1, 0),
    ('web_share', 'app', DATE '2025-12-31', 0, NULL, NULL), ('web_share', 'app', DATE '2026-01-06', 0, NULL, NULL),
    ('web_share', 'web', DATE '2025-12-28', 1, NULL, NULL), ('web_share', 'web', DATE '2025-12-29', 1, 1, 0),
    ('web_share', 'web', DATE '2026-01-04', 1, NULL, NULL), ('web_share', 'web', DATE '2026-01-05', 1, 1, 0)
) AS expected
-- equals
SELECT metric, channel, period_start, value, previous_value, change
FROM metric_values
WHERE metric IN ('chats', 'web_share') AND segment = 'channel' AND grain = 'day' AND period_start BETWEEN '2025-12-28' AND '2026-01-06'
