-- l5 names a conversation that is not in the log: nobody knows its source, and it is a group of its own.
FROM (VALUES
    ('bot_leads', 'google', 3, NULL), ('bot_leads', 'newsletter', 1, NULL), ('bot_leads', NULL, 1, NULL),
    ('lead_quality_rate', 'google', 2 / 3, 3), ('lead_quality_rate', 'newsletter', 1, 1), ('lead_quality_rate', NULL, 0, 1),
    ('mql_rate', 'google', 2 / 3, 3), ('mql_rate', 'newsletter', 0, 1), ('mql_rate', NULL, 0, 1),
    ('sql_rate', 'google', 1 / 3, 3), ('sql_rate', 'newsletter', 1, 1), ('sql_rate', NULL, 0, 1)
) AS expected
-- equals
SELECT metric, source, value, denominator FROM 'answers/by_source.json' WHERE source IS DISTINCT FROM 'ads'
