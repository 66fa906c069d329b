COPY (
    SELECT 'user_message' AS name, TIMESTAMP '2026-03-02 09:00:00' AS happened, 'c' || n AS conversation, intent,
        'we"b''' AS "the ""channel"""
    FROM (VALUES
        (1, 'Robert''); DROP TABLE conversations;--'), (2, 'Robert''); DROP TABLE conversations;--'), (3, '🤖 à bientôt'), (4, 'two' || chr(10) || 'lines'),
        (5, repeat('x', 10000)), (6, repeat('x', 9999) || 'y'), (7, '<script>alert(1)</script>'), (8, '{{#if from}}'), (9, '$manual_cost'), (10, 'a,b;"c"'),
        (11, chr(27) || '[31mred'), (12, 'it''s; -- no'), (13, ' order_status '), (14, 'order_status'), (15, 'Order_Status'), (16, '%'), (17, '\'), (18, 'é'), (19, 'e' || chr(769))
    ) AS intents(n, intent)
) TO '$data/log.json';
