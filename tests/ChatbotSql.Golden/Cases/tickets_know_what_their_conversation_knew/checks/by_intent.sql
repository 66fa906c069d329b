FROM (VALUES ('returns', 2), ('billing', 2), (NULL, 2)) AS expected
-- equals
SELECT intent, value FROM metric_values WHERE metric = 'human_tickets' AND segment = 'intent' AND grain = 'all'
