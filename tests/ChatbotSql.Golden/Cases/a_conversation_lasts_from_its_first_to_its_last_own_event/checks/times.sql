-- Periods are cut in Berlin: what starts at 23:30 UTC belongs to the next day, at 22:30 UTC only in summer.
FROM (VALUES
    ('long_tail', TIMESTAMP '2026-03-02 09:00:00', TIMESTAMP '2026-03-02 09:05:00.5', DATE '2026-03-02', 300.5),
    ('other_names_count', TIMESTAMP '2026-03-02 10:00:00', TIMESTAMP '2026-03-02 10:15:00', DATE '2026-03-02', 900),
    ('single', TIMESTAMP '2026-03-02 11:00:00', TIMESTAMP '2026-03-02 11:00:00', DATE '2026-03-02', 0),
    ('over_midnight', TIMESTAMP '2026-03-03 22:50:00', TIMESTAMP '2026-03-03 23:10:00', DATE '2026-03-03', 1200),
    ('after_midnight', TIMESTAMP '2026-03-03 23:30:00', TIMESTAMP '2026-03-03 23:30:00', DATE '2026-03-04', 0),
    ('into_summer_time', TIMESTAMP '2026-03-29 00:59:00', TIMESTAMP '2026-03-29 01:01:00', DATE '2026-03-29', 120),
    ('late_in_summer', TIMESTAMP '2026-03-29 22:30:00', TIMESTAMP '2026-03-29 22:30:00', DATE '2026-03-30', 0),
    ('offset_time', TIMESTAMP '2026-03-03 20:00:00', TIMESTAMP '2026-03-03 20:00:00', DATE '2026-03-03', 0),
    ('survey_only', NULL, NULL, NULL, NULL)
) AS expected
-- equals
SELECT conversation_id, started_at, ended_at, started_on, duration_seconds FROM conversations
