-- 3 March is covered and empty. On 4 March the bot wrote alone: nobody's turns can be averaged.
FROM (VALUES
    ('over_nothing', DATE '2026-03-02', NULL, 'no_denominator'), ('over_nothing', DATE '2026-03-03', NULL, 'no_rows'),
    ('over_nothing', DATE '2026-03-04', NULL, 'no_denominator'),
    ('nothing_over_nothing', DATE '2026-03-02', NULL, 'no_denominator'), ('nothing_over_nothing', DATE '2026-03-03', NULL, 'no_rows'),
    ('nothing_over_nothing', DATE '2026-03-04', NULL, 'no_denominator'),
    ('below_zero_over_nothing', DATE '2026-03-02', NULL, 'no_denominator'), ('below_zero_over_nothing', DATE '2026-03-03', NULL, 'no_rows'),
    ('below_zero_over_nothing', DATE '2026-03-04', NULL, 'no_denominator'),
    ('turns_per_bot_message', DATE '2026-03-02', 3, NULL), ('turns_per_bot_message', DATE '2026-03-03', NULL, 'no_denominator'),
    ('turns_per_bot_message', DATE '2026-03-04', 0, NULL),
    ('mean_turns', DATE '2026-03-02', 1.5, NULL), ('mean_turns', DATE '2026-03-03', NULL, 'no_rows'), ('mean_turns', DATE '2026-03-04', NULL, 'no_rows')
) AS expected
-- equals
SELECT metric, period_start, value, reason
FROM metric_values
WHERE grain = 'day' AND segment = 'all'
  AND metric IN ('over_nothing', 'nothing_over_nothing', 'below_zero_over_nothing', 'turns_per_bot_message', 'mean_turns')
