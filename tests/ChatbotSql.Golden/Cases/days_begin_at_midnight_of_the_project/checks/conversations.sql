-- A chat belongs to the day on which it started, whatever came of it later; neither an impression nor an answer to a survey starts or ends it.
FROM (VALUES
    ('late', DATE '2026-03-28', 10.000001, true, true), ('gap', DATE '2026-03-29', 1500, false, NULL), ('monday', DATE '2026-03-30', 172800, false, NULL),
    ('two_hours', DATE '2026-10-25', 3600, false, NULL), ('next_day', DATE '2026-10-26', 0, false, NULL)
) AS expected
-- equals
SELECT conversation_id, started_on, duration_seconds, is_lead, csat_positive FROM conversations
