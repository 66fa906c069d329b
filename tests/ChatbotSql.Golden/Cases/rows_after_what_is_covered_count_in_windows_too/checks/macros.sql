-- The macros say the same as the questions.
SELECT 'after' AS question, metric, value, reason FROM read_json('answers/after.json', columns = {metric: 'VARCHAR', value: 'DOUBLE', reason: 'VARCHAR'}) WHERE metric <> 'chats'
UNION ALL
SELECT 'days after', metric, value, reason FROM read_json('answers/days_after.json', columns = {metric: 'VARCHAR', value: 'DOUBLE', reason: 'VARCHAR'}) WHERE metric <> 'chats'
UNION ALL
SELECT 'days without rows', metric, value, reason FROM read_json('answers/days_without_rows.json', columns = {metric: 'VARCHAR', value: 'DOUBLE', reason: 'VARCHAR'}) WHERE metric <> 'chats'
UNION ALL
SELECT 'window after', metric, value, reason FROM read_json('answers/window_after.json', columns = {metric: 'VARCHAR', value: 'DOUBLE', reason: 'VARCHAR'})
UNION ALL
SELECT 'window without rows', metric, value, reason FROM read_json('answers/window_without_rows.json', columns = {metric: 'VARCHAR', value: 'DOUBLE', reason: 'VARCHAR'})
UNION ALL
SELECT CAST(period_start AS VARCHAR), metric, value, reason FROM metric_values WHERE metric = 'chats_7d' AND segment = 'all' AND grain = 'day'
-- equals
SELECT 'after' AS question, metric, value, reason FROM chats_7d(since := '2026-03-11')
UNION ALL
SELECT 'after', metric, value, reason FROM app_share_7d(since := '2026-03-11')
UNION ALL
SELECT 'days after', metric, value, reason FROM chats_7d(since := '2026-03-11', until := '2026-03-14')
UNION ALL
SELECT 'days after', metric, value, reason FROM app_share_7d(since := '2026-03-11', until := '2026-03-14')
UNION ALL
SELECT 'days without rows', metric, value, reason FROM chats_7d(since := '2026-03-13', until := '2026-03-16')
UNION ALL
SELECT 'days without rows', metric, value, reason FROM app_share_7d(since := '2026-03-13', until := '2026-03-16')
UNION ALL
SELECT 'window after', metric, value, reason FROM chats_7d(until := '2026-03-17')
UNION ALL
SELECT 'window after', metric, value, reason FROM app_share_7d(until := '2026-03-17')
UNION ALL
SELECT 'window without rows', metric, value, reason FROM chats_7d(until := '2026-03-19')
UNION ALL
SELECT 'window without rows', metric, value, reason FROM app_share_7d(until := '2026-03-19')
UNION ALL
SELECT CAST(period_start AS VARCHAR), metric, value, reason FROM chats_7d(grain := 'day')
