FROM (VALUES ('day', DATE '2026-03-02', 4), ('day', DATE '2026-03-03', 0), ('day', DATE '2026-03-04', 0), ('week', DATE '2026-03-02', 4), ('all', NULL, 4)) AS expected
-- equals
SELECT grain, period_start, value FROM funnel WHERE stage_number = 1 AND segment = 'all' AND grain IN ('day', 'week', 'all')
