-- The group without an intent and segment all both have NULL there; segment tells them apart.
FROM (VALUES ('all', 7, 1), ('intent', 2, 1), ('channel+intent', 1, 2)) AS expected(segment, largest, rows)
-- equals
SELECT segment, max(value), count(*) FROM metric_values
WHERE metric = 'chats' AND grain = 'all' AND intent IS NULL AND segment IN ('all', 'intent', 'channel+intent') GROUP BY segment
