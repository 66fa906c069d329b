-- The filter leaves 3 of n5, 4 of n6, 5 of n7, 6 of n8: 3 to 8.
FROM (VALUES ('n5', 4, 3, NULL, NULL), ('n6', 4.5, 4, NULL, NULL), ('n7', 5, 5, NULL, NULL), ('n8', 5.5, 6, 3, 8), ('ties', 2, 10, 1, 9)) AS expected
-- equals
SELECT channel, value, sample_size, ci_low, ci_high FROM metric_values
WHERE metric = 'long_turns' AND segment = 'channel' AND grain = 'all' AND channel IN ('n5', 'n6', 'n7', 'n8', 'ties')
