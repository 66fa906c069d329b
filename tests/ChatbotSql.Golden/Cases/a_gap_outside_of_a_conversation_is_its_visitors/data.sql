COPY (
    SELECT name, TIMESTAMP '2026-03-02 09:00:00' + to_seconds(row_number() OVER ()) AS happened, conversation, visitor, topic
    FROM (VALUES
        ('user_message', 'c1', 'v1', NULL), ('knowledge_gap', 'c1', 'v1', 'parking'), ('knowledge_gap', NULL, 'v1', 'parking'),
        ('knowledge_gap', NULL, 'v2', 'parking'), ('knowledge_gap', NULL, 'v2', 'parking'),
        ('knowledge_gap', NULL, 'unknown', 'parking'), ('knowledge_gap', NULL, ' ', 'parking'), ('knowledge_gap', NULL, NULL, 'parking'),
        ('knowledge_gap', NULL, NULL, 'trains'), ('knowledge_gap', NULL, 'unknown', 'trains')
    ) AS events(name, conversation, visitor, topic)
) TO '$data/log.csv' (HEADER);

COPY (SELECT 'L1' AS lead, 'v1' AS visitor, TIMESTAMP '2026-03-02 10:00:00' AS captured) TO '$data/leads.csv' (HEADER);
