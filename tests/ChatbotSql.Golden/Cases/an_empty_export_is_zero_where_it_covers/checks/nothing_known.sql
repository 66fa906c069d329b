-- No ticket is no ticket only on days that are covered, and no day is: what is over tickets is never known nor complete.
FROM (VALUES
    ('human_tickets', 'all', NULL, NULL, 'not_covered', false), ('human_tickets_per_1000_visitors', 'all', NULL, NULL, 'not_covered', false),
    ('human_tickets_per_1000_visitors', 'day', DATE '2026-03-02', NULL, 'not_covered', false), ('human_tickets_per_1000_visitors', 'day', DATE '2026-03-03', NULL, 'not_covered', false),
    ('human_tickets_per_1000_visitors', 'day', DATE '2026-03-04', NULL, 'not_covered', false), ('human_tickets_per_1000_visitors', 'day', DATE '2026-03-05', NULL, 'not_covered', false),
    ('less_tickets', 'all', NULL, NULL, 'not_covered', false), ('less_tickets', 'day', DATE '2026-03-02', NULL, 'not_covered', false), ('less_tickets', 'day', DATE '2026-03-03', NULL, 'not_covered', false),
    ('less_tickets', 'day', DATE '2026-03-04', NULL, 'not_covered', false), ('less_tickets', 'day', DATE '2026-03-05', NULL, 'not_covered', false)
) AS expected
-- equals
SELECT metric, grain, period_start, value, reason, is_complete FROM metric_values
WHERE metric IN ('human_tickets', 'human_tickets_per_1000_visitors', 'less_tickets') AND segment = 'all' AND grain IN ('day', 'all')
