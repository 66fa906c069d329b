COPY (
    WITH steps(step, name, needs) AS (
        VALUES
            (1, 'user_message', 6), (2, 'bot_message', 6), (3, 'bot_fallback', 5), (4, 'conversation_abandoned', 4),
            (5, 'conversation_resolved', 3), (6, 'bot_goal_completed', 2), (7, 'bot_handoff_human', 1)
    )
    SELECT conversation, name, step, TIMESTAMPTZ '2026-03-02 09:00:00+00' + to_seconds(step) AS happened
    FROM (VALUES (1, 'handed_off'), (2, 'goal_completed'), (3, 'resolved'), (4, 'abandoned'), (5, 'fallback'), (6, 'open')) AS outcomes(place, conversation)
    INNER JOIN steps ON steps.needs >= outcomes.place
) TO '$data/events.parquet' (FORMAT parquet);
