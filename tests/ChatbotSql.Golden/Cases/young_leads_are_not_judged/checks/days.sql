-- 1 March is the last day with 30 days behind it, 24 March the last with 7.
FROM (VALUES
    ('lead_quality_rate', DATE '2026-02-25', 1, true, 'any'), ('lead_quality_rate', DATE '2026-03-01', 0, true, 'any'),
    ('lead_quality_rate', DATE '2026-03-02', 1, false, NULL), ('lead_quality_rate', DATE '2026-03-24', 1, false, NULL), ('lead_quality_rate', DATE '2026-03-25', 2 / 3, false, NULL),
    ('same_week_booking_rate', DATE '2026-02-25', 0.5, true, 'any'), ('same_week_booking_rate', DATE '2026-03-01', 0, true, 'any'),
    ('same_week_booking_rate', DATE '2026-03-02', 0, true, 'any'), ('same_week_booking_rate', DATE '2026-03-24', 1, true, 'any'),
    ('same_week_booking_rate', DATE '2026-03-25', 1 / 3, false, NULL)
) AS expected
-- equals
SELECT metric, period_start, value, is_complete, band
FROM metric_values WHERE metric IN ('lead_quality_rate', 'same_week_booking_rate') AND segment = 'all' AND grain = 'day' AND denominator > 0
