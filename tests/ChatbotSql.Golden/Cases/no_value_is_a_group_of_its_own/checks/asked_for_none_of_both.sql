FROM (VALUES (DATE '2026-03-03', NULL, NULL, 1)) AS expected
-- equals
SELECT period_start, intent, channel, value FROM 'answers/none_of_both.json'
