-- Conversation n: the first 540 are resolved.
COPY (
    SELECT
        conversation || '-' || step AS id,
        CASE step WHEN 0 THEN 'user_message' WHEN 1 THEN 'bot_message' ELSE 'conversation_resolved' END AS name,
        TIMESTAMPTZ '2026-03-02 09:00:00+00' + to_minutes(conversation * 10) + to_seconds(step) AS happened_at,
        'c' || conversation AS conversation,
        CASE WHEN conversation % 2 = 0 THEN 'order_status' ELSE 'returns' END AS intent,
        'web' AS channel
    FROM range(2000) AS conversations(conversation), range(3) AS steps(step)
    WHERE step < 2 OR conversation < 540
) TO '$data/events.parquet' (FORMAT parquet);
