SELECT period_start, value, is_complete FROM metric_values
WHERE metric = 'lead_quality_gap_to_forms' AND segment = 'all' AND grain = 'month' AND period_start < '2026-04-01'
UNION ALL
SELECT NULL, value, is_complete FROM metric_values WHERE metric = 'lead_quality_gap_to_forms' AND segment = 'source' AND grain = 'all' AND source = 'google'
-- equals
SELECT period_start, value, is_complete FROM 'answers/months.json'
UNION ALL
SELECT NULL, value, is_complete FROM 'answers/google.json'
