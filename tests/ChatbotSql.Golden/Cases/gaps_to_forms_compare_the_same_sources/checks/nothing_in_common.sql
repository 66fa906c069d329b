-- In March no source has both, and in April nothing came: there is no gap, and it is not 0.
FROM (VALUES (DATE '2026-03-01', NULL, 0), (DATE '2026-04-01', NULL, NULL)) AS expected
-- equals
SELECT period_start, max(value) FILTER (WHERE metric = 'lead_quality_gap_to_forms'), max(value) FILTER (WHERE metric LIKE '%\_\_covered' ESCAPE '\')
FROM metric_values
WHERE metric LIKE 'lead\_quality\_gap\_to\_forms%' ESCAPE '\' AND segment = 'all' AND grain = 'month' AND period_start IN ('2026-03-01', '2026-04-01')
GROUP BY period_start
