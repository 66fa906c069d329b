-- In December nobody chatted yet, in February nothing was resolved, and what March costs is not known.
FROM (VALUES
    ('cost_per_interaction', DATE '2025-12-01', NULL, 31, 0, 'no_denominator', false), ('cost_per_interaction', DATE '2026-01-01', 23.25, 93, 4, NULL, true),
    ('cost_per_interaction', DATE '2026-02-01', 28, 56, 2, NULL, true), ('cost_per_interaction', DATE '2026-03-01', NULL, NULL, 2, 'not_covered', false),
    ('cost_per_resolution', DATE '2025-12-01', NULL, 31, 0, 'no_denominator', false), ('cost_per_resolution', DATE '2026-01-01', 31, 93, 3, NULL, true),
    ('cost_per_resolution', DATE '2026-02-01', NULL, 56, 0, 'no_denominator', true), ('cost_per_resolution', DATE '2026-03-01', NULL, NULL, 1, 'not_covered', false)
) AS expected
-- equals
SELECT metric, period_start, value, numerator, denominator, reason, is_complete
FROM metric_values WHERE metric IN ('cost_per_interaction', 'cost_per_resolution') AND segment = 'all' AND grain = 'month'
