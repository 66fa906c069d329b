SELECT
    conversation,
    max(name IN ('bot_handoff_human', 'agent_message'))
    OR EXISTS (
        FROM 'data/tickets.csv' AS tickets
        WHERE handled_by = 'human' AND (tickets.conversation = log.conversation OR list_contains(list(log.ticket), tickets.ticket))
    )
FROM 'data/log.csv' AS log
GROUP BY conversation
-- equals
SELECT conversation_id, is_handed_off FROM conversations
