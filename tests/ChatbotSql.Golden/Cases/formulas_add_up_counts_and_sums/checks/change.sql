-- 10 March is empty: for what only adds up counts and sums it is 0, for other formulas nothing is known.
FROM (VALUES ('two_counts', 0), ('channels', 0), ('two_sums', 0), ('not_a_count', NULL), ('quotient', NULL)) AS expected
-- equals
SELECT metric, previous_value FROM metric_values
WHERE grain = 'day' AND segment = 'all' AND period_start = '2026-03-11' AND metric IN ('two_counts', 'channels', 'two_sums', 'not_a_count', 'quotient')
