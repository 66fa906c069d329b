FROM (VALUES (DATE '2025-12-29', 2, NULL, NULL, false), (DATE '2026-01-05', 3, NULL, NULL, false)) AS expected
-- equals
SELECT period_start, value, previous_value, change, is_complete FROM 'answers/cut_weeks.json'
