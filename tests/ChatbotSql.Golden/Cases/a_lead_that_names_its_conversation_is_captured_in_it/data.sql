-- Six chats, of which a has an event of a lead. The CRM has two leads of b, and one that names a chat nobody logged.
COPY (
    SELECT 'user_message' AS name, TIMESTAMP '2026-03-02 09:00:00' AS happened, conversation
    FROM (VALUES ('a'), ('b'), ('c'), ('d'), ('e'), ('f')) AS chats(conversation)
    UNION ALL
    SELECT 'lead_captured_chat', TIMESTAMP '2026-03-02 09:05:00', 'a'
    UNION ALL
    SELECT 'page_view', TIMESTAMP '2026-03-08 09:00:00', NULL
) TO '$data/log.csv' (HEADER);

COPY (
    FROM (VALUES
        ('1', 'b', NULL), ('2', 'b', 'chatbot'), ('3', ' c ', 'chatbot'), ('4', 'd', 'form'), ('5', NULL, 'chatbot'), ('6', 'g', 'chatbot'), ('7', '  ', NULL)
    ) AS leads(lead, conversation, origin),
        (VALUES (TIMESTAMP '2026-03-02 10:00:00')) AS times(captured)
) TO '$data/leads.csv' (HEADER);
