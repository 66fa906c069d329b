-- One row for each, with the reason and no number: not 0.27, and not 0 either.
SELECT metric, 'all' AS grain, 'all' AS segment, NULL AS value, NULL AS numerator, NULL AS low, NULL AS high, 'not_available' AS reason
FROM (VALUES
    ('deflection_rate'), ('deflected_conversations'), ('eligible_conversations'),
    ('ineligible_conversations'), ('trapped_conversations'), ('trapped_rate'), ('eligible_csat')
) AS metrics(metric)
-- equals
SELECT metric, grain, segment, value, numerator, ci_low, ci_high, reason
FROM metric_values
WHERE (metric LIKE '%deflect%' AND metric <> 'deflection_savings') OR metric LIKE '%eligible%' OR metric LIKE '%trapped%'
