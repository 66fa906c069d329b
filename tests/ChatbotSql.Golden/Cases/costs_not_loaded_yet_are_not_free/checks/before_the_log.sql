-- What was deflected in December is not known either.
SELECT 0 AS known
-- equals
SELECT count(value) FROM metric_values
WHERE metric IN ('net_support_savings', 'support_roi', 'deflection_savings') AND segment = 'all' AND grain = 'month' AND period_start < '2026-01-01'
