-- The handoffs of the log are there, and others may be missing; no change is told between days of which neither is known.
FROM (VALUES
    ('handoff_rate', DATE '2026-03-02', 1, false, NULL), ('handoff_rate', DATE '2026-03-03', 0, false, NULL),
    ('engagement_rate', DATE '2026-03-02', NULL, true, NULL), ('engagement_rate', DATE '2026-03-03', NULL, true, NULL)
) AS expected
-- equals
SELECT metric, period_start, value, is_complete, change FROM metric_values
WHERE metric IN ('handoff_rate', 'engagement_rate') AND grain = 'day' AND segment = 'all'
