-- 240 conversations of 60 visitors and 3 to 6 events each by chance, some at the same second; 500 impressions and page views.
-- A third of the events tells the brand, a third the plan, a third the seats; of one conversation not always the same.
CREATE MACRO told(x, choices) AS CASE WHEN hash(x) % 3 = 0 THEN choices[1 + CAST(hash(x, 1) % len(choices) AS INTEGER)] END;
COPY (
    SELECT
        concat('e', c, '-', n) AS id,
        ['user_message', 'bot_message', 'knowledge_gap', 'conversation_resolved', 'bot_handoff_human', 'lead_captured_chat'][1 + CAST(hash(concat('name', c, '-', n)) % 6 AS INTEGER)] AS name,
        TIMESTAMP '2026-01-01 08:00:00' + to_hours(c * 6) + to_seconds(CAST(hash(concat('second', c, '-', n)) % 4 AS INTEGER)) AS happened,
        concat('c', c) AS conversation,
        concat('v', hash(c) % 60) AS visitor,
        told(concat('brand', c, '-', n), ['Nord', 'Süd', 'O''Hara']) AS brand,
        told(concat('plan', c, '-', n), [0, 1, 2, 3]) AS plan,
        told(concat('seats', c, '-', n), [1, 5, 20]) AS seats
    FROM range(240) AS conversations(c), range(6) AS numbers(n)
    WHERE n < 3 + hash(c, 'length') % 4
    UNION ALL
    SELECT
        concat('p', n),
        CASE WHEN n % 2 = 0 THEN 'page_view' ELSE 'chat_impression' END,
        TIMESTAMP '2026-01-01 00:00:00' + to_minutes(CAST(hash(n, 'moment') % 2000 AS INTEGER)),
        NULL,
        concat('v', hash(n, 'visitor') % 25),
        told(concat('brand', n), ['Nord', 'Süd']),
        NULL,
        NULL
    FROM range(500) AS numbers(n)
) TO '$data/log.parquet' (FORMAT parquet);
COPY (
    SELECT concat('l', n) AS lead, TIMESTAMP '2026-01-02 00:00:00' + to_hours(n) AS captured, CASE WHEN n % 4 > 0 THEN concat('c', hash(n) % 240) END AS conversation, n % 7 AS seats
    FROM range(80) AS numbers(n)
) TO '$data/leads.parquet' (FORMAT parquet);
COPY (
    SELECT concat('t', n) AS ticket, TIMESTAMP '2026-01-05 00:00:00' + to_hours(n * 9) AS opened, CASE n % 2 WHEN 0 THEN 'bot' ELSE 'human' END AS handler, CASE WHEN n % 3 > 0 THEN concat('c', hash(n, 't') % 240) END AS conversation
    FROM range(90) AS numbers(n)
) TO '$data/tickets.parquet' (FORMAT parquet);
COPY (
    SELECT concat('o', n) AS number, concat('v', hash(n, 'order') % 70) AS visitor, TIMESTAMP '2026-01-01 12:00:00' + to_hours(n * 7) AS ordered, (hash(n, 'total') % 100000) / 100 AS total
    FROM range(200) AS numbers(n)
) TO '$data/orders.parquet' (FORMAT parquet);
COPY (
    FROM (VALUES (DATE '2026-01-01', DATE '2026-01-31', 'platform', 310, 'Nord'), (DATE '2026-01-01', DATE '2026-01-31', 'platform', 155, 'Süd'), (DATE '2026-01-10', DATE '2026-02-08', 'ai_usage', 90, NULL))
    AS costs(first_day, last_day, what, amount, brand)
) TO '$data/costs.csv' (HEADER);
