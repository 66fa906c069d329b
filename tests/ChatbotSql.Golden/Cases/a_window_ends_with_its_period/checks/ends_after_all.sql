-- A window that lies after the log as a whole knows nothing, as it ends with dates asked for or with its month. Channels have no rows there.
SELECT question, metric, NULL AS value, NULL AS numerator, 'not_covered' AS reason, false AS is_complete
FROM (VALUES ('asked'), ('macro'), ('march'), ('march of the macro')) AS questions (question)
CROSS JOIN (VALUES ('w_chats'), ('w_app_share'), ('w_turns'), ('w_formula')) AS metrics (metric)
WHERE question NOT LIKE '%macro' OR metric IN ('w_chats', 'w_app_share')
-- equals
SELECT 'asked' AS question, metric, value, numerator, reason, is_complete FROM 'answers/until_long_after_all.json'
UNION ALL
SELECT 'channels', metric, value, numerator, reason, is_complete FROM read_json('answers/channels_until_long_after_all.json', columns = {metric: 'VARCHAR', value: 'DOUBLE', numerator: 'DOUBLE', reason: 'VARCHAR', is_complete: 'BOOLEAN'})
UNION ALL
SELECT 'macro', metric, value, numerator, reason, is_complete FROM w_chats(until := '2026-06-10')
UNION ALL
SELECT 'macro', metric, value, numerator, reason, is_complete FROM w_app_share(until := '2026-06-10')
UNION ALL
SELECT 'march', metric, value, numerator, reason, is_complete FROM metric_values
WHERE metric IN ('w_chats', 'w_app_share', 'w_turns', 'w_formula') AND segment = 'all' AND grain = 'month' AND period_start = '2026-03-01'
UNION ALL
SELECT 'march of the macro', metric, value, numerator, reason, is_complete FROM w_chats(grain := 'month', since := '2026-03-01')
UNION ALL
SELECT 'march of the macro', metric, value, numerator, reason, is_complete FROM w_app_share(grain := 'month', since := '2026-03-01')
