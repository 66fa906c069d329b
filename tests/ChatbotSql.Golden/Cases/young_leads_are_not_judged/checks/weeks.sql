-- The Sunday of the first week is 30 days before the last day known, of the others fewer; the last week is not over.
FROM (VALUES
    ('lead_quality_rate', DATE '2026-02-23', 2 / 3, 3, true, 'any'), ('lead_quality_rate', DATE '2026-03-02', 1, 1, false, NULL),
    ('lead_quality_rate', DATE '2026-03-09', NULL, 0, false, NULL), ('lead_quality_rate', DATE '2026-03-16', NULL, 0, false, NULL),
    ('lead_quality_rate', DATE '2026-03-23', 0.75, 4, false, NULL), ('lead_quality_rate', DATE '2026-03-30', NULL, 0, false, NULL)
) AS expected
-- equals
SELECT metric, period_start, value, denominator, is_complete, band
FROM metric_values WHERE metric = 'lead_quality_rate' AND segment = 'all' AND grain = 'week'
