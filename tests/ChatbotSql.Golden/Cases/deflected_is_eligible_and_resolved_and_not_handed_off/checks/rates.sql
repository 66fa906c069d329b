-- An unknown intent is ineligible, not left out: 8 and 8, never 8 and 4.
FROM (VALUES
    ('deflection_rate', 0.25, 2, 8),
    ('trapped_rate', 0.25, 2, 8),
    ('eligible_conversations', 8, NULL, NULL),
    ('ineligible_conversations', 8, NULL, NULL)
) AS expected(metric, value, numerator, denominator)
-- equals
SELECT metric, value, numerator, denominator
FROM metric_values
WHERE metric IN ('deflection_rate', 'trapped_rate', 'eligible_conversations', 'ineligible_conversations') AND grain = 'all' AND segment = 'all'
