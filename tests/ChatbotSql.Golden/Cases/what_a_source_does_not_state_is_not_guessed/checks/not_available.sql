-- One row each in all of metric_values, without any number in it.
FROM (VALUES
    ('csat', 'all', 'all', NULL, NULL, NULL, 'not_available', 'no source states csat_positive'),
    ('csat_answers', 'all', 'all', NULL, NULL, NULL, 'not_available', 'no source states csat_positive'),
    ('csat_positive_answers', 'all', 'all', NULL, NULL, NULL, 'not_available', 'no source states csat_positive'),
    ('deflection_rate', 'all', 'all', NULL, NULL, NULL, 'not_available', 'no eligible rule')
) AS expected
-- equals
SELECT metric, grain, segment, value, ci_low, ci_high, reason, not_available
FROM metric_values
INNER JOIN metrics USING (metric)
WHERE metric IN ('csat', 'csat_answers', 'csat_positive_answers', 'deflection_rate')
