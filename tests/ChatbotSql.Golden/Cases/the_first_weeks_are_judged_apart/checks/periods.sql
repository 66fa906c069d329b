-- The week of 9 February begins before the 30 days are over, and so does February; grain all begins with the log.
FROM (VALUES
    ('week', DATE '2025-12-29', NULL), ('week', DATE '2026-01-05', 'first weeks'), ('week', DATE '2026-01-12', 'first weeks'), ('week', DATE '2026-01-19', 'first weeks'),
    ('week', DATE '2026-01-26', 'first weeks'), ('week', DATE '2026-02-02', 'first weeks'), ('week', DATE '2026-02-09', 'first weeks'), ('week', DATE '2026-02-16', 'in force'),
    ('week', DATE '2026-02-23', 'in force'), ('week', DATE '2026-03-02', 'in force'), ('week', DATE '2026-03-09', 'in force'), ('week', DATE '2026-03-16', 'in force'),
    ('week', DATE '2026-03-23', 'in force'), ('week', DATE '2026-03-30', NULL),
    ('month', DATE '2026-01-01', 'first weeks'), ('month', DATE '2026-02-01', 'first weeks'), ('month', DATE '2026-03-01', 'in force'), ('all', NULL, 'first weeks')
) AS expected
-- equals
SELECT grain, period_start, band FROM metric_values WHERE metric = 'chats' AND segment = 'all' AND grain IN ('week', 'month', 'all')
