-- What happened is kept, when is not known: two turns of `partly`, of which only one has a time.
FROM (VALUES
    ('dated', DATE '2026-03-02', 1, 1, 20, 10, true, true),
    ('undated', NULL, 1, 1, NULL, NULL, true, true),
    ('partly', DATE '2026-03-04', 2, 2, 4, 4, false, false),
    ('perhaps_handed_first', DATE '2026-03-04', 1, 0, 10, NULL, false, false)
) AS expected
-- equals
SELECT conversation_id, started_on, turns, bot_messages, duration_seconds, first_response_seconds, is_resolved, is_deflected FROM conversations
