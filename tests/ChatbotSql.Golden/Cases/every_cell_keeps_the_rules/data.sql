-- What a chat n is like follows from remainders of n. Some know no channel, no intent, no source or no visitor, two no time.
CREATE TABLE chats AS
SELECT
    n,
    'c' || n AS conversation,
    CASE WHEN n % 11 > 0 THEN 'v' || (n % 97) END AS visitor,
    CASE WHEN n NOT IN (7, 77) THEN TIMESTAMPTZ '2026-01-05 06:00:00+00' + to_minutes(n * 241) END AS started,
    CASE n % 5 WHEN 0 THEN 'app' WHEN 1 THEN NULL ELSE 'web' END AS channel,
    CASE n % 7 WHEN 0 THEN 'billing' WHEN 1 THEN NULL WHEN 2 THEN 'shipping' ELSE 'returns' END AS intent,
    CASE n % 4 WHEN 0 THEN 'google' WHEN 1 THEN 'ads' END AS origin,
    CASE n % 3 WHEN 0 THEN 'tracking' WHEN 1 THEN 'demo_request' END AS flow,
    CASE n % 2 WHEN 0 THEN '/pricing' ELSE '/help' END AS page
FROM range(420) AS numbers(n);

COPY (
    SELECT name, started + to_seconds(step * (1 + n % 13)) AS happened, * EXCLUDE (name, step, every, started),
        CASE name WHEN 'csat_submitted' THEN 1 + n % 5 END AS score,
        CASE name WHEN 'bot_goal_completed' THEN CASE flow WHEN 'tracking' THEN 'status_given' ELSE 'demo_booked' END END AS goal
    FROM chats, (VALUES
        (0, 'page_view', 1), (1, 'chat_impression', 1), (2, 'user_message', 1), (3, 'bot_message', 1), (4, 'bot_fallback', 6), (5, 'user_message', 2),
        (6, 'bot_message', 2), (7, 'knowledge_gap', 9), (8, 'bot_goal_completed', 3), (9, 'bot_handoff_human', 8), (10, 'conversation_resolved', 2),
        (11, 'lead_captured_chat', 5), (12, 'meeting_booked', 10), (13, 'csat_requested', 2), (14, 'csat_submitted', 4)
    ) AS steps(step, name, every)
    WHERE n % every = 0
) TO '$data/log.parquet' (FORMAT parquet);

COPY (
    SELECT 'l' || n AS lead, visitor, CASE WHEN n % 2 = 0 THEN conversation END AS conversation, started + INTERVAL 1 MINUTE AS captured,
        CASE n % 4 WHEN 0 THEN 'chatbot' WHEN 2 THEN NULL ELSE 'form' END AS origin, origin AS utm_source,
        CASE WHEN n % 3 = 0 THEN started + INTERVAL 1 DAY END AS mql, CASE WHEN n % 6 = 0 THEN started + to_hours(n % 300) END AS qualified,
        CASE WHEN n % 9 = 0 THEN started + to_hours(n % 200) END AS meeting, n % 18 = 0 AS good
    FROM chats WHERE n % 3 < 2
) TO '$data/leads.parquet' (FORMAT parquet);

COPY (
    SELECT 't' || n AS ticket, CASE WHEN n % 4 = 0 THEN conversation END AS conversation, started + INTERVAL 1 HOUR AS opened,
        CASE WHEN n % 5 > 0 THEN started + INTERVAL 1 HOUR + to_minutes(n % 90) END AS replied,
        CASE WHEN n % 6 = 0 THEN 'bot' ELSE 'human' END AS handled_by, intent AS topic, CASE WHEN n % 2 = 0 THEN 'mail' END AS inbox, CASE WHEN n % 3 > 0 THEN 1 + n % 5 END AS stars
    FROM chats WHERE n % 2 = 0
) TO '$data/tickets.parquet' (FORMAT parquet);

COPY (
    SELECT 'o' || n AS order_id, visitor, started + to_hours(n % 50) AS ordered, 'order' AS kind, CASE n % 3 WHEN 0 THEN 'paid' WHEN 1 THEN 'open' ELSE 'void' END AS status, 10 + n % 90 + 0.99 AS amount, 'EUR' AS currency
    FROM chats WHERE n % 7 = 0
) TO '$data/orders.parquet' (FORMAT parquet);

COPY (
    FROM (VALUES
        (DATE '2026-01-01', DATE '2026-01-31', 'platform', 1000), (DATE '2026-01-01', DATE '2026-02-28', 'review_labor', 700.01), (DATE '2026-02-01', DATE '2026-02-28', 'platform', 1000)
    ) AS invoices(first_day, last_day, category, amount)
) TO '$data/invoices.parquet' (FORMAT parquet);
