-- Weeks from Sunday: 7 March is the last day of its week, 8 March the first of the next.
FROM (VALUES
    (DATE '2026-03-01', 1), (DATE '2026-03-08', 11), (DATE '2026-03-22', 1), (DATE '2026-10-18', 2), (DATE '2026-10-25', 1), (DATE '2026-11-01', 3)
) AS expected
-- equals
SELECT period_start, value FROM metric_values WHERE metric = 'engaged_conversations' AND segment = 'all' AND grain = 'week' AND value > 0
