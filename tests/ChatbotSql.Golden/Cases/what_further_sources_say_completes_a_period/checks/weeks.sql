-- In the second week a ticket may yet come, and an advertisement that takes its share of the order. What chats alone tell is known.
FROM (VALUES
    ('deflection_rate', DATE '2026-03-02', 0.5, true), ('deflection_rate', DATE '2026-03-09', 0, false),
    ('handoff_rate', DATE '2026-03-02', 0.5, true), ('handoff_rate', DATE '2026-03-09', 0.5, false),
    ('z_narrowed', DATE '2026-03-02', 1, true), ('z_narrowed', DATE '2026-03-09', 1, false),
    ('z_narrowed_side', DATE '2026-03-02', 0.5, true), ('z_narrowed_side', DATE '2026-03-09', 0, false),
    ('z_formula', DATE '2026-03-02', 1, true), ('z_formula', DATE '2026-03-09', 1, false),
    ('z_chats', DATE '2026-03-02', 2, true), ('z_chats', DATE '2026-03-09', 2, true),
    ('attributed_revenue', DATE '2026-03-02', 10, true), ('attributed_revenue', DATE '2026-03-09', 100, false),
    ('influenced_revenue', DATE '2026-03-02', 10, true), ('influenced_revenue', DATE '2026-03-09', 100, true),
    ('z_touches', DATE '2026-03-02', 4, true), ('z_touches', DATE '2026-03-09', 2, false)
) AS expected
-- equals
SELECT metric, period_start, value, is_complete
FROM metric_values
WHERE grain = 'week' AND segment = 'all'
  AND metric IN ('deflection_rate', 'handoff_rate', 'z_narrowed', 'z_narrowed_side', 'z_formula', 'z_chats', 'attributed_revenue', 'influenced_revenue', 'z_touches')
