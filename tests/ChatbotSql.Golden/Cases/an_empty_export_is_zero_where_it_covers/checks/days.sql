-- Days that only one of two sources covers are not complete. On the second day nobody chatted, on the last nothing is known of costs.
FROM (VALUES
    ('bot_leads', DATE '2026-03-02', 0, NULL, false), ('bot_leads', DATE '2026-03-03', 0, NULL, true), ('bot_leads', DATE '2026-03-04', 0, NULL, true), ('bot_leads', DATE '2026-03-05', 0, NULL, false),
    ('lead_quality_rate', DATE '2026-03-02', NULL, 'no_denominator', false), ('lead_quality_rate', DATE '2026-03-03', NULL, 'no_denominator', false),
    ('lead_quality_rate', DATE '2026-03-04', NULL, 'no_denominator', false), ('lead_quality_rate', DATE '2026-03-05', NULL, 'no_denominator', false),
    ('program_cost', DATE '2026-03-02', 0, NULL, true), ('program_cost', DATE '2026-03-03', 0, NULL, true),
    ('cost_per_interaction', DATE '2026-03-02', 0, NULL, true), ('cost_per_interaction', DATE '2026-03-03', NULL, 'no_denominator', true),
    ('cost_per_interaction', DATE '2026-03-04', NULL, 'not_covered', false), ('cost_per_interaction', DATE '2026-03-05', NULL, 'not_covered', false)
) AS expected
-- equals
SELECT metric, period_start, value, reason, is_complete FROM metric_values
WHERE metric IN ('bot_leads', 'lead_quality_rate', 'program_cost', 'cost_per_interaction') AND segment = 'all' AND grain = 'day'
