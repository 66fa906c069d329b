-- Only complete periods are judged and compared; a change is what it says.
FROM (VALUES
    ('band of nothing known or not complete', 0), ('rate above 1 in a band', 0), ('band without a status', 0), ('compared though not complete', 0),
    ('change that is no difference', 0), ('numerator over denominator is not the value', 0), ('all is complete within part of it', 0)
) AS expected
-- equals
SELECT 'band of nothing known or not complete', count(*) FROM metric_values WHERE band IS NOT NULL AND (value IS NULL OR NOT is_complete)
UNION ALL
SELECT 'rate above 1 in a band', count(*) FROM metric_values INNER JOIN metrics USING (metric) WHERE unit = 'percent' AND value > 1 AND band IS NOT NULL
UNION ALL
SELECT 'band without a status', count(*) FROM metric_values WHERE (band IS NULL) <> (status IS NULL)
UNION ALL
SELECT 'compared though not complete', count(*) FROM metric_values WHERE NOT is_complete AND (previous_value IS NOT NULL OR change IS NOT NULL OR change_ratio IS NOT NULL)
UNION ALL
SELECT 'change that is no difference', count(*) FROM metric_values WHERE change IS DISTINCT FROM value - previous_value
UNION ALL
SELECT 'numerator over denominator is not the value', count(*) FROM metric_values WHERE value IS NOT NULL AND denominator IS NOT NULL AND abs(value - numerator / denominator) > 1e-12
UNION ALL
SELECT 'all is complete within part of it', count(*)
FROM metric_values AS whole
INNER JOIN metric_values AS part ON part.metric = whole.metric AND part.segment = 'all' AND whole.segment = 'all' AND part.grain = 'day' AND whole.grain = 'month'
    AND part.period_start BETWEEN whole.period_start AND last_day(whole.period_start)
WHERE whole.is_complete AND NOT part.is_complete
