-- So many chats in a month, so many of them on returns and resolved.
COPY (
    SELECT name, make_date(2026, month, 10) + INTERVAL 9 HOUR + to_seconds(step) AS happened, concat(month, '-', n) AS conversation, CASE WHEN n < deflected THEN 'returns' ELSE 'billing' END AS intent
    FROM (VALUES (1, 4, 3), (2, 2, 0), (3, 2, 1)) AS months(month, chats, deflected),
        range(4) AS numbers(n),
        (VALUES (1, 'user_message'), (2, 'bot_message'), (3, 'conversation_resolved')) AS steps(step, name)
    WHERE n < chats AND (step < 3 OR n < deflected)
    UNION ALL
    SELECT 'page_view', unnest([TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-03-31 23:59:59']), NULL, NULL
) TO '$data/log.csv' (HEADER);

COPY (
    FROM (VALUES
        (DATE '2025-12-01', DATE '2025-12-31', 'platform', 31), (DATE '2026-01-01', DATE '2026-01-31', 'platform', 62),
        (DATE '2026-01-01', DATE '2026-01-31', 'review_labor', 31), (DATE '2026-02-01', DATE '2026-02-28', 'platform', 56)
    ) AS invoices(first_day, last_day, category, amount)
) TO '$data/invoices.csv' (HEADER);
