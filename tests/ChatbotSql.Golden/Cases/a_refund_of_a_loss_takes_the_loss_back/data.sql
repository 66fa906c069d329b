COPY (
    SELECT 'user_message' AS name, TIMESTAMP '2026-03-02 09:00:00' AS happened, 'a' AS conversation, 'v' AS visitor
    UNION ALL
    SELECT 'page_view', TIMESTAMP '2026-03-08 09:00:00', NULL, NULL
) TO '$data/log.csv' (HEADER);

COPY (
    SELECT number, 'v' AS visitor, TIMESTAMP '2026-03-03 09:00:00' + to_hours(row_number() OVER ()) AS ordered, total, profit, order_number
    FROM (VALUES
        ('gain', 100, 40, NULL), ('loss', 100, -50, NULL), ('cost', 100, 0, NULL),
        ('gain back', -100, 40, 'gain'), ('loss back', -100, 50, 'loss'), ('half of the loss', 50, -25, 'loss'), ('cost back', -100, 0, 'cost'),
        ('of nothing known', -10, 4, 'gone')
    ) AS orders(number, total, profit, order_number)
) TO '$data/orders.csv' (HEADER);
