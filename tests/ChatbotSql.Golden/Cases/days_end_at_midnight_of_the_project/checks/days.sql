FROM (VALUES
    ('saturday', TIMESTAMP '2026-03-08 04:59:59', DATE '2026-03-07'), ('sunday', TIMESTAMP '2026-03-08 05:00:00', DATE '2026-03-08'),
    ('sunday_summer', TIMESTAMP '2026-03-09 03:59:59', DATE '2026-03-08'), ('monday', TIMESTAMP '2026-03-09 04:00:00', DATE '2026-03-09'),
    ('october', TIMESTAMP '2026-11-01 03:59:59', DATE '2026-10-31'), ('november', TIMESTAMP '2026-11-01 04:00:00', DATE '2026-11-01'),
    ('november_winter', TIMESTAMP '2026-11-02 04:59:59', DATE '2026-11-01'), ('november_monday', TIMESTAMP '2026-11-02 05:00:00', DATE '2026-11-02'),
    ('zulu', TIMESTAMP '2026-03-09 03:59:59', DATE '2026-03-08'), ('offset', TIMESTAMP '2026-03-09 04:00:00', DATE '2026-03-09'),
    ('offset_of_hours', TIMESTAMP '2026-03-09 03:59:59', DATE '2026-03-08'), ('offset_without_colon', TIMESTAMP '2026-03-09 03:59:59', DATE '2026-03-08'),
    ('utc', TIMESTAMP '2026-03-09 03:59:59.5', DATE '2026-03-08'), ('berlin', TIMESTAMP '2026-03-09 03:59:59', DATE '2026-03-08'),
    ('berlin_next', TIMESTAMP '2026-03-09 04:00:00', DATE '2026-03-09'), ('berlin_date', TIMESTAMP '2026-03-08 23:00:00', DATE '2026-03-08'),
    ('berlin_twice', TIMESTAMP '2026-10-25 00:30:00', DATE '2026-10-24'), ('not_twice', TIMESTAMP '2026-10-25 01:30:00', DATE '2026-10-24'),
    ('berlin_left_out', TIMESTAMP '2026-03-29 01:15:00', DATE '2026-03-28')
) AS expected
-- equals
SELECT conversation_id, started_at, started_on FROM conversations
