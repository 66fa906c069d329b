-- Quarters without conversations are there; the undated one is in grain all only, which therefore holds one more.
FROM (VALUES
    ('quarter', DATE '2026-01-01', 6), ('quarter', DATE '2026-04-01', 0), ('quarter', DATE '2026-07-01', 0), ('quarter', DATE '2026-10-01', 7),
    ('year', DATE '2026-01-01', 13), ('all', NULL, 14)
) AS expected
-- equals
SELECT grain, period_start, value FROM metric_values
WHERE metric = 'engaged_conversations' AND segment = 'all' AND grain IN ('quarter', 'year', 'all')
