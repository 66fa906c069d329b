-- Three chats that the bot resolved. People have a ticket of a, and one that names none.
COPY (
    SELECT name, TIMESTAMP '2026-03-02 09:00:00' + to_seconds(step) AS happened, conversation
    FROM (VALUES ('a'), ('b'), ('c')) AS chats(conversation),
        (VALUES (1, 'user_message'), (2, 'bot_message'), (3, 'conversation_resolved')) AS steps(step, name)
    UNION ALL
    SELECT 'page_view', TIMESTAMP '2026-03-08 09:00:00', NULL
) TO '$data/log.csv' (HEADER);

COPY (
    FROM (VALUES ('1', ' a ', 'human'), ('2', '  ', 'human'), ('3', 'b', 'bot')) AS tickets(ticket, conversation, handled_by),
        (VALUES (TIMESTAMP '2026-03-02 10:00:00')) AS times(opened)
) TO '$data/tickets.csv' (HEADER);
