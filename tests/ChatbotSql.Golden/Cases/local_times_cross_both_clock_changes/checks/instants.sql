-- Winter is UTC+1, summer UTC+2. What was left out moves forward by an hour; what came twice is the earlier, in summer time.
FROM (VALUES
    ('before_spring', TIMESTAMP '2026-03-29 00:59:59', DATE '2026-03-29'), ('left_out', TIMESTAMP '2026-03-29 01:00:00', DATE '2026-03-29'),
    ('left_out_half', TIMESTAMP '2026-03-29 01:30:00', DATE '2026-03-29'), ('after_spring', TIMESTAMP '2026-03-29 01:00:00', DATE '2026-03-29'),
    ('spring_end', TIMESTAMP '2026-03-29 21:59:59.999999', DATE '2026-03-29'), ('spring_next', TIMESTAMP '2026-03-29 22:00:00', DATE '2026-03-30'),
    ('before_autumn', TIMESTAMP '2026-10-24 23:59:59', DATE '2026-10-25'), ('twice', TIMESTAMP '2026-10-25 00:00:00', DATE '2026-10-25'),
    ('twice_half', TIMESTAMP '2026-10-25 00:30:00', DATE '2026-10-25'), ('twice_last', TIMESTAMP '2026-10-25 00:59:59', DATE '2026-10-25'),
    ('after_autumn', TIMESTAMP '2026-10-25 02:00:00', DATE '2026-10-25'), ('autumn_end', TIMESTAMP '2026-10-25 22:59:59', DATE '2026-10-25'),
    ('winter_year_end', TIMESTAMP '2026-12-31 22:30:00', DATE '2026-12-31'), ('undated', NULL, NULL)
) AS expected
-- equals
SELECT conversation_id, started_at, started_on FROM conversations
