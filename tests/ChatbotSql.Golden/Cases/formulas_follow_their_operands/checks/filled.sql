-- What an author says for a part that is missing is a value, which needs no reason.
FROM (VALUES (DATE '2026-03-03', 2, NULL, true), (DATE '2026-03-04', 0, NULL, true)) AS expected
-- equals
SELECT period_start, value, reason, is_complete FROM metric_values
WHERE metric = 'm_filled' AND grain = 'day' AND segment = 'all' AND period_start IN ('2026-03-03', '2026-03-04')
