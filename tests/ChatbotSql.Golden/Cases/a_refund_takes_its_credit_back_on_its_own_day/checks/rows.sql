-- Linear: the advert and the chat of c1 give back what they had, 50 each, on the day of the refund; the chat before the
-- refund gives nothing. f2 takes a quarter of o2, and a quarter of its profit of 80. f3 takes nothing, as o3 gave nothing.
FROM (VALUES
    ('o1', 'a1', TIMESTAMP '2026-03-10 09:00:00', DATE '2026-03-10', TIMESTAMP '2026-03-01 09:00:00', false, 50, 20.0),
    ('o1', 'chat:c1', TIMESTAMP '2026-03-10 09:00:00', DATE '2026-03-10', TIMESTAMP '2026-03-05 09:00:00', false, 50, 20.0),
    ('o2', 'chat:c2', TIMESTAMP '2026-03-10 09:00:00', DATE '2026-03-10', TIMESTAMP '2026-03-05 09:00:00', false, 200, 80.0),
    ('o4', 'chat:c4', TIMESTAMP '2026-03-10 09:00:00', DATE '2026-03-10', TIMESTAMP '2026-03-05 09:00:00', false, 100, 25.0),
    ('f1', 'a1', TIMESTAMP '2026-04-20 09:00:00', DATE '2026-04-20', TIMESTAMP '2026-03-01 09:00:00', true, -50, -20.0),
    ('f1', 'chat:c1', TIMESTAMP '2026-04-20 09:00:00', DATE '2026-04-20', TIMESTAMP '2026-03-05 09:00:00', true, -50, -20.0),
    ('f2', 'chat:c2', TIMESTAMP '2026-04-20 09:00:00', DATE '2026-04-20', TIMESTAMP '2026-03-05 09:00:00', true, -50, -20.0),
    ('f4-a', 'chat:c4', TIMESTAMP '2026-04-20 09:00:00', DATE '2026-04-20', TIMESTAMP '2026-03-05 09:00:00', true, -30, -7.5),
    ('f4-b', 'chat:c4', TIMESTAMP '2026-04-21 09:00:00', DATE '2026-04-21', TIMESTAMP '2026-03-05 09:00:00', true, -70, -17.5)
) AS expected
-- equals
SELECT revenue_id, touch_id, occurred_at, occurred_on, touched_at, is_refund, amount, gross_profit
FROM attributed_revenue
WHERE attribution = 'linear_30d'
