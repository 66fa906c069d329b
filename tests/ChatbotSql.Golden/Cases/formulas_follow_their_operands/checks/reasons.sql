-- Why a formula has no value is why its operand has none.
FROM (VALUES
    ('m_per_chat', DATE '2026-03-04', 'no_denominator'), ('m_nested', DATE '2026-03-04', 'no_denominator'),
    ('m_app_to_web', DATE '2026-03-04', 'no_denominator'), ('m_app_to_web', DATE '2026-03-05', 'no_denominator'),
    ('m_less_tickets', DATE '2026-03-02', 'not_covered'), ('m_less_tickets', DATE '2026-03-06', 'not_covered'),
    ('m_doubled', DATE '2026-03-04', 'no_rows'), ('m_over_half', DATE '2026-03-04', 'no_denominator')
) AS expected
-- equals
SELECT metric, period_start, reason FROM metric_values
WHERE metric IN ('m_per_chat', 'm_nested', 'm_app_to_web', 'm_less_tickets', 'm_doubled', 'm_over_half', 'm_priced')
  AND grain = 'day' AND segment = 'all' AND (value IS NULL OR reason IS NOT NULL)
