FROM (VALUES
    ('lead_quality_rate', DATE '2026-03-02', 0.5), ('lead_quality_rate', DATE '2026-03-03', NULL), ('lead_quality_rate', DATE '2026-03-04', NULL),
    ('form_leads', DATE '2026-03-02', 0), ('form_leads', DATE '2026-03-03', 0), ('form_leads', DATE '2026-03-04', 1),
    ('human_tickets', DATE '2026-03-02', 1), ('human_tickets', DATE '2026-03-03', 1), ('human_tickets', DATE '2026-03-04', 0),
    ('program_cost', DATE '2026-03-02', 10), ('program_cost', DATE '2026-03-03', 10), ('program_cost', DATE '2026-03-04', 10)
) AS expected
-- equals
SELECT metric, period_start, value FROM metric_values
WHERE metric IN ('lead_quality_rate', 'form_leads', 'human_tickets', 'program_cost') AND segment = 'all' AND grain = 'day'
