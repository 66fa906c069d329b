-- A list is replaced as a whole.
FROM (VALUES ('all', NULL, 14), ('locale', 'de', 14)) AS expected
-- equals
SELECT segment, locale, value FROM metric_values WHERE metric = 'engaged_conversations' AND grain = 'day'
