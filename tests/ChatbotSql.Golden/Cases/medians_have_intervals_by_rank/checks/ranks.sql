-- The k-th smallest and k-th largest, k the largest for which twice P(fewer than k of n coins) is at most 5%:
-- 1 of 6, 7 and 8, 2 of 9 and 10, 4 of 16, 5 of 17, 14 of 40; of 5 even the extremes hold only 93.75%.
FROM (VALUES
    ('n5', 3, 5, NULL, NULL, NULL), ('n6', 3.5, 6, 'order_statistics', 1, 6), ('n7', 4, 7, 'order_statistics', 1, 7), ('n8', 4.5, 8, 'order_statistics', 1, 8),
    ('n9', 5, 9, 'order_statistics', 2, 8), ('n16', 8.5, 16, 'order_statistics', 4, 13), ('n17', 9, 17, 'order_statistics', 5, 13),
    ('n40', 20.5, 40, 'order_statistics', 14, 27), ('ties', 2, 10, 'order_statistics', 1, 9), ('silent', NULL, 0, NULL, NULL, NULL)
) AS expected
-- equals
SELECT channel, value, sample_size, interval, ci_low, ci_high FROM metric_values WHERE metric = 'turns_of_engaged' AND segment = 'channel' AND grain = 'all'
