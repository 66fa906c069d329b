FROM (VALUES
    ('m_priced', DATE '2026-03-02', NULL, NULL), ('m_priced', DATE '2026-03-03', 5, -2.5), ('m_priced', DATE '2026-03-04', 2.5, -2.5),
    ('m_priced', DATE '2026-03-05', 0, 2.5), ('m_priced', DATE '2026-03-06', 2.5, 0),
    ('m_less_tickets', DATE '2026-03-03', NULL, NULL), ('m_less_tickets', DATE '2026-03-04', 0, -2), ('m_less_tickets', DATE '2026-03-05', -2, 3)
) AS expected
-- equals
SELECT metric, period_start, previous_value, change FROM metric_values
WHERE metric IN ('m_priced', 'm_less_tickets') AND grain = 'day' AND segment = 'all' AND is_complete
