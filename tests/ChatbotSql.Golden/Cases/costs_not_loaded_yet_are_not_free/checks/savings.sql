-- January: 3 x 45 less 93, and 3 x 44.50 less the platform's 62. February saved nothing and cost 56.
FROM (VALUES
    ('net_support_savings', DATE '2026-01-01', 42, NULL, true), ('net_support_savings', DATE '2026-02-01', -56, NULL, true), ('net_support_savings', DATE '2026-03-01', NULL, 'not_covered', false),
    ('support_roi', DATE '2026-01-01', 42 / 93, NULL, true), ('support_roi', DATE '2026-02-01', -1, NULL, true), ('support_roi', DATE '2026-03-01', NULL, 'not_covered', false),
    ('deflection_savings', DATE '2026-01-01', 71.5, NULL, true), ('deflection_savings', DATE '2026-02-01', -56, NULL, true), ('deflection_savings', DATE '2026-03-01', NULL, 'not_covered', false)
) AS expected
-- equals
SELECT metric, period_start, value, reason, is_complete
FROM metric_values
WHERE metric IN ('net_support_savings', 'support_roi', 'deflection_savings') AND segment = 'all' AND grain = 'month' AND period_start >= '2026-01-01'
