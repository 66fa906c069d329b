-- A month that the question cuts is incomplete: no band, and February has no complete month to be compared with.
FROM (VALUES
    ('chats', DATE '2026-01-01', 4, NULL, false), ('chats', DATE '2026-02-01', 1, NULL, true), ('chats', DATE '2026-03-01', 1, NULL, false),
    ('web_share', DATE '2026-01-01', 0.5, NULL, false), ('web_share', DATE '2026-02-01', 1, NULL, true), ('web_share', DATE '2026-03-01', 1, NULL, false)
) AS expected
-- equals
SELECT metric, period_start, value, previous_value, is_complete FROM 'answers/cut_months.json'
