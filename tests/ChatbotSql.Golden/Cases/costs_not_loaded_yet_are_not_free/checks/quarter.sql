-- The quarter is known in part, which is no quarter.
FROM (VALUES ('cost_per_interaction', false, NULL), ('net_support_savings', false, NULL), ('support_roi', false, NULL)) AS expected
-- equals
SELECT metric, is_complete, band FROM metric_values
WHERE metric IN ('cost_per_interaction', 'net_support_savings', 'support_roi') AND segment = 'all' AND grain = 'quarter' AND period_start = '2026-01-01'
