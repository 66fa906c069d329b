-- Two conversations go over midnight into the next month; by their ends they belong there.
FROM (VALUES
    ('chats_by_end', DATE '2025-12-01', 3, NULL, NULL), ('chats_by_end', DATE '2026-01-01', 5, NULL, NULL),
    ('chats_by_end', DATE '2026-02-01', 0, NULL, NULL), ('chats_by_end', DATE '2026-03-01', 2, NULL, NULL),
    ('web_share_by_end', DATE '2025-12-01', 1, 3, 3), ('web_share_by_end', DATE '2026-01-01', 0.4, 2, 5),
    ('web_share_by_end', DATE '2026-02-01', NULL, 0, 0), ('web_share_by_end', DATE '2026-03-01', 1, 2, 2),
    ('web_share_of_ends', DATE '2025-12-01', 0.75, 3, 4), ('web_share_of_ends', DATE '2026-01-01', 0.5, 2, 4),
    ('web_share_of_ends', DATE '2026-02-01', 0, 0, 1), ('web_share_of_ends', DATE '2026-03-01', 2, 2, 1)
) AS expected
-- equals
SELECT metric, period_start, value, numerator, denominator
FROM metric_values WHERE metric IN ('chats_by_end', 'web_share_by_end', 'web_share_of_ends') AND segment = 'all' AND grain = 'month'
