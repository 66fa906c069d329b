-- Before and after everything that is known nothing is 0, and nothing complete; on a covered day without tickets there are none.
SELECT question, metric, NULL AS value, 'not_covered' AS reason, false AS is_complete
FROM (VALUES ('after'), ('before')) AS questions (question)
CROSS JOIN (VALUES ('tickets'), ('contact_rate'), ('chats_per_ticket'), ('chats'), ('contacts')) AS metrics (metric)
UNION ALL
FROM (VALUES ('covered', 'tickets', 0, NULL, true), ('covered', 'chats', 1, NULL, true))
-- equals
SELECT 'after' AS question, metric, value, reason, is_complete FROM 'answers/after_all.json'
UNION ALL
SELECT 'before', metric, value, reason, is_complete FROM 'answers/before_all.json'
UNION ALL
SELECT 'covered', metric, value, CAST(reason AS VARCHAR), is_complete FROM 'answers/covered_day.json'
