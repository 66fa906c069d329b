-- Of an even number the middle of the two, not rounded to the seconds' six digits; ranks as for turns.
SELECT channel, 1.00001 * median, 1.00001 * low, 1.00001 * high FROM (VALUES ('n5', 0.2, NULL, NULL), ('n6', 0.25, 0, 0.5), ('n7', 0.3, 0, 0.6), ('n8', 0.35, 0, 0.7), ('n9', 0.4, 0.1, 0.7), ('n16', 0.75, 0.3, 1.2), ('n17', 0.8, 0.4, 1.2), ('n40', 1.95, 1.3, 2.6), ('ties', 0.1, 0, 0.8), ('silent', NULL, NULL, NULL)) AS expected(channel, median, low, high)
-- equals
SELECT channel, value, ci_low, ci_high FROM metric_values WHERE metric = 'seconds' AND segment = 'channel' AND grain = 'all'
