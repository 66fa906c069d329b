-- The phone has tickets and no chats, which for a count is 0; where nothing is known of tickets, nothing is said.
FROM (VALUES
    ('m_nested', DATE '2026-03-02', 'web', 5, NULL), ('m_nested', DATE '2026-03-02', 'app', 1, NULL), ('m_nested', DATE '2026-03-03', 'web', 3, NULL),
    ('m_nested', DATE '2026-03-05', 'app', 7, NULL), ('m_nested', DATE '2026-03-06', 'web', 1, NULL),
    ('m_less_tickets', DATE '2026-03-02', 'web', NULL, 'not_covered'), ('m_less_tickets', DATE '2026-03-02', 'app', NULL, 'not_covered'),
    ('m_less_tickets', DATE '2026-03-03', 'web', 0, NULL), ('m_less_tickets', DATE '2026-03-04', 'phone', -2, NULL),
    ('m_less_tickets', DATE '2026-03-05', 'app', 1, NULL), ('m_less_tickets', DATE '2026-03-06', 'web', NULL, 'not_covered')
) AS expected
-- equals
SELECT metric, period_start, channel, value, reason FROM metric_values
WHERE metric IN ('m_nested', 'm_less_tickets') AND segment = 'channel' AND grain = 'day'
