-- Conversation n: the first 1,200 are eligible; of these 540 are resolved, and 60 are resolved after a handoff.
COPY (
    SELECT
        conversation || '-' || step AS id,
        CASE step WHEN 0 THEN 'user_message' WHEN 1 THEN 'bot_message' WHEN 2 THEN 'bot_handoff_human' ELSE 'conversation_resolved' END AS name,
        TIMESTAMPTZ '2026-03-02 09:00:00+00' + to_minutes(conversation * 10) + to_seconds(step) AS happened_at,
        'c' || conversation AS conversation,
        CASE WHEN conversation >= 1200 THEN 'complaint' WHEN conversation % 2 = 0 THEN 'order_status' ELSE 'returns' END AS intent,
        CASE WHEN conversation % 5 = 0 THEN 'app' WHEN conversation % 5 < 4 THEN 'web' END AS channel
    FROM range(2000) AS conversations(conversation), range(4) AS steps(step)
    WHERE step < 2
        OR (step = 2 AND conversation BETWEEN 540 AND 899)
        OR (step = 3 AND (conversation < 600 OR conversation >= 1900))
) TO '$data/events.parquet' (FORMAT parquet);
