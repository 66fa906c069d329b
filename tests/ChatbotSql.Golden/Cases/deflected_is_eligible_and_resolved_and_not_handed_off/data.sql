COPY (
    SELECT
        'c' || number AS conversation,
        name,
        TIMESTAMPTZ '2026-03-02 09:00:00+00' + to_hours(number) + to_seconds(step) AS happened,
        CASE number % 4 WHEN 0 THEN 'returns' WHEN 1 THEN 'shipping' WHEN 2 THEN 'complaint' END AS intent,
        'web' AS channel
    FROM range(16) AS numbers(number),
        (VALUES (0, 'user_message'), (1, 'bot_message'), (2, 'conversation_resolved'), (3, 'bot_handoff_human')) AS steps(step, name)
    WHERE step < 2 OR (step = 2 AND number % 8 >= 4) OR (step = 3 AND number >= 8)
) TO '$data/events.parquet' (FORMAT parquet);
