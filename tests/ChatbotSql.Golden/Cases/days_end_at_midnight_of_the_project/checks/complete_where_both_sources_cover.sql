-- The texts begin a day after the log and end nine days before it, by the days of New York.
FROM (VALUES
    ('log', DATE '2026-03-07', DATE '2026-11-02'), ('texts', DATE '2026-03-08', DATE '2026-10-24'), ('complete days', DATE '2026-03-08', DATE '2026-10-24'),
    ('complete weeks', DATE '2026-03-08', DATE '2026-10-18'), ('complete months', DATE '2026-04-01', DATE '2026-09-01')
) AS expected
-- equals
SELECT source, covers_from, covers_until FROM meta.coverage
UNION ALL
SELECT 'complete ' || grain || 's', min(period_start), max(period_start) FROM metric_values
WHERE metric = 'engaged_conversations' AND segment = 'all' AND is_complete AND grain IN ('day', 'week', 'month') GROUP BY grain
