SELECT DISTINCT NULL AS value, NULL AS band, NULL AS status
-- equals
SELECT DISTINCT value, band, status FROM metric_values WHERE metric = 'never_known' AND is_complete
