-- 4 March had no chats. On 5 March the app had one and the web none, which is no number.
FROM (VALUES
    (DATE '2026-03-02', 2, 4, 1, NULL, 4, 0, 5), (DATE '2026-03-03', 2, 3, 0, 0, 4, -0.5, 2.5), (DATE '2026-03-04', NULL, NULL, NULL, -2, NULL, NULL, 0),
    (DATE '2026-03-05', 4, 7, NULL, 1, 8, 0.5, 2.5), (DATE '2026-03-06', 1, 1, 0, NULL, 2, -0.5, 2.5)
) AS expected
-- equals
PIVOT (SELECT metric, period_start, value FROM metric_values WHERE grain = 'day' AND segment = 'all')
ON metric IN ('m_per_chat', 'm_nested', 'm_app_to_web', 'm_less_tickets', 'm_doubled', 'm_over_half', 'm_priced') USING sum(value) GROUP BY period_start
