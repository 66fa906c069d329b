-- The rest of January has no rows, and has its row all the same.
FROM (VALUES
    ('chats', DATE '2026-01-01', 0, NULL, NULL, false), ('chats', DATE '2026-02-01', 1, NULL, NULL, true), ('chats', DATE '2026-03-01', 1, NULL, NULL, false),
    ('turns_typical', DATE '2026-01-01', NULL, NULL, 'no_rows', false), ('turns_typical', DATE '2026-02-01', 2, NULL, NULL, true), ('turns_typical', DATE '2026-03-01', 1, NULL, NULL, false)
) AS expected
-- equals
SELECT metric, period_start, value, previous_value, reason, is_complete FROM 'answers/cut_without_rows.json'
