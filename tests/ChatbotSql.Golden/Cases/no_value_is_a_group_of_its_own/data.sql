-- Two conversations without an intent, one with an empty one, three with the text (none), one with the text NULL.
COPY (
    SELECT 'user_message' AS name, TIMESTAMP '2026-03-02 09:00:00' + to_hours(24 * day) AS happened, conversation, intent, channel, page
    FROM (VALUES
        ('c1', 0, NULL, 'web', '/'), ('c2', 1, NULL, NULL, NULL), ('c3', 0, '', 'web', ''), ('c4', 0, '(none)', 'web', '/'),
        ('c5', 1, '(none)', NULL, '/'), ('c6', 1, '(none)', NULL, NULL), ('c7', 0, 'NULL', '(none)', '(none)')
    ) AS conversations(conversation, day, intent, channel, page)
    UNION ALL
    SELECT 'chat_impression', TIMESTAMP '2026-03-02 08:00:00', NULL, NULL, 'web', page
    FROM (VALUES (NULL), (NULL), ('/'), ('(none)'), ('(none)'), ('(none)'), ('(none)')) AS pages(page)
) TO '$data/log.json';
