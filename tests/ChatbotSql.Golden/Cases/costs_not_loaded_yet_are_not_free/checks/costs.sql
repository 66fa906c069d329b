FROM (VALUES (DATE '2025-12-01', 31, 31), (DATE '2026-01-01', 93, 62), (DATE '2026-02-01', 56, 56)) AS expected
-- equals
SELECT period_start, max(value) FILTER (WHERE metric = 'program_cost'), max(value) FILTER (WHERE metric = 'platform_cost')
FROM metric_values WHERE metric IN ('program_cost', 'platform_cost') AND segment = 'all' AND grain = 'month'
GROUP BY period_start
