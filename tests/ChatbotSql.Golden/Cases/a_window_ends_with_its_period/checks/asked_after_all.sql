-- A window reaches back over the log from dates that are all after it, and yet nothing is known of them. Channels have no rows there.
SELECT question, metric, NULL AS value, NULL AS numerator, 'not_covered' AS reason, false AS is_complete
FROM (VALUES ('after'), ('days after'), ('macro'), ('reversed macro')) AS questions (question)
CROSS JOIN (VALUES ('w_chats'), ('w_app_share'), ('w_turns'), ('w_formula')) AS metrics (metric)
WHERE question NOT LIKE '%macro' OR metric IN ('w_chats', 'w_app_share')
-- equals
SELECT 'after' AS question, metric, value, numerator, reason, is_complete FROM 'answers/after_all.json'
UNION ALL
SELECT 'days after', metric, value, numerator, reason, is_complete FROM 'answers/days_after_all.json'
UNION ALL
SELECT 'channels', metric, value, numerator, reason, is_complete FROM read_json('answers/channels_after_all.json', columns = {metric: 'VARCHAR', value: 'DOUBLE', numerator: 'DOUBLE', reason: 'VARCHAR', is_complete: 'BOOLEAN'})
UNION ALL
SELECT 'macro', metric, value, numerator, reason, is_complete FROM w_chats(since := '2026-03-05')
UNION ALL
SELECT 'macro', metric, value, numerator, reason, is_complete FROM w_app_share(since := '2026-03-05', until := '2026-03-10')
UNION ALL
SELECT 'reversed macro', metric, value, numerator, reason, is_complete FROM w_chats(since := '2026-02-10', until := '2026-02-01')
UNION ALL
SELECT 'reversed macro', metric, value, numerator, reason, is_complete FROM w_app_share(since := '2026-02-10', until := '2026-02-01')
