-- What the ticket says stands before what its conversation knew; t5 is named by the log, the chat of t7 is not there.
FROM (VALUES
    ('t1', DATE '2026-03-02', 'returns', 'web', 30.5, true, true), ('t2', DATE '2026-03-02', 'billing', 'mail', 600, true, false),
    ('t3', DATE '2026-03-02', 'returns', 'mail', 60, false, true), ('t4', NULL, 'returns', 'phone', NULL, true, true),
    ('t5', DATE '2026-03-03', 'billing', 'app', 3600, true, false), ('t6', DATE '2026-03-03', NULL, NULL, NULL, true, false),
    ('t7', DATE '2026-03-04', NULL, 'mail', 120, true, false), ('t8', DATE '2026-03-04', NULL, 'mail', 0.000001, false, false)
) AS expected
-- equals
SELECT ticket_id, opened_on, intent, channel, first_reply_seconds, is_human, is_eligible_intent FROM tickets
