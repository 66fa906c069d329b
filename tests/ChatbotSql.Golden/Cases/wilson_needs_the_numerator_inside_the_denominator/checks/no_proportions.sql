-- A denominator that is NULL for a row does not hold it; sums of counts and distinct counts are no proportions.
FROM (VALUES ('unknown_share', NULL, 25 / 4), ('of_two_counts', NULL, 36 / 27), ('distinct_pages', NULL, 1 / 27)) AS expected
-- equals
SELECT metric, interval, value FROM metric_values WHERE metric IN ('unknown_share', 'of_two_counts', 'distinct_pages') AND grain = 'all' AND segment = 'all'
