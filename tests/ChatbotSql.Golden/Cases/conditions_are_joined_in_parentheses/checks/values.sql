-- Counted from the grid: 3 channels x 3 intents x 1 to 5 turns, 45 conversations.
FROM (VALUES
    ('both_sides', 2 * 3 * 2 / 30, 12, 30),                 -- 1 and 3 turns are resolved before any handoff, 5 after it
    ('own_side', 2 * 3 * 2 / 30, 12, 30),
    ('referred', 2 * 2 * 1 / 30, 4, 30),                    -- of 4 and 5 turns only 5, since 4 counts for sms alone
    ('long_ones', 3 * 3 + 3, NULL, NULL),
    ('with_filter', 2 * (15 + 5 + 5), NULL, NULL),
    ('two_filters', 3 * 2 * 2 - 2 * 2 * 2, NULL, NULL),
    ('less_a_negative', 9 * 15 + 4, NULL, NULL),
    ('deflection_rate', 12 / 30, 12, 30)
) AS expected
-- equals
SELECT metric, value, numerator, denominator
FROM metric_values
WHERE segment = 'all' AND grain = 'all'
  AND metric IN ('both_sides', 'own_side', 'referred', 'long_ones', 'with_filter', 'two_filters', 'less_a_negative', 'deflection_rate')
