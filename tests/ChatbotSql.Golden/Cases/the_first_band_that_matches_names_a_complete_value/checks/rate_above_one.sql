-- 1 is a rate, 2 is none: shown, and in no band.
FROM (VALUES ('c0', 1, 'any'), ('c1', 2, NULL), ('c2', 3, NULL), ('c3', 4, NULL), ('c4', 5, NULL), ('c9', 10, NULL)) AS expected
-- equals
SELECT channel, value, band FROM metric_values WHERE metric = 'turns_above_one' AND segment = 'channel' AND grain = 'all'
