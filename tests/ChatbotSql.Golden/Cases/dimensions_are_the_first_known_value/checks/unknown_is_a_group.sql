-- The unknown intent is a group of its own, and the groups add up to the whole.
FROM (VALUES ('all', NULL, 3), ('intent', 'refund', 2), ('intent', NULL, 1)) AS expected(segment, intent, conversations)
-- equals
SELECT segment, intent, value FROM metric_values WHERE metric = 'engaged_conversations' AND grain = 'all' AND segment IN ('all', 'intent')
