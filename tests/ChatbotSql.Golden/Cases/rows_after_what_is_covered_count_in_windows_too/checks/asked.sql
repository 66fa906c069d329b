-- The windows end with the last chat, with 14 and with 17 March. What no row tells of days after 10 March is not known.
WITH chats AS (SELECT CAST(happened AS DATE) AS day, channel FROM 'data/log.csv'),

windows AS (
    SELECT *
    FROM (VALUES ('after', DATE '2026-03-12', DATE '2026-03-11'), ('days after', '2026-03-14', '2026-03-11'), ('window after', '2026-03-17', '2026-03-01')) AS windows (question, last_day, first_asked)
    INNER JOIN chats ON day BETWEEN last_day - 6 AND last_day
)

SELECT question, 'chats_7d' AS metric, count(*) AS value, NULL AS reason, false AS is_complete FROM windows GROUP BY question
UNION ALL
SELECT question, 'app_share_7d', count_if(channel = 'app') / count(*), NULL, false FROM windows GROUP BY question
UNION ALL
SELECT question, 'chats', count(*), NULL, false FROM windows WHERE question <> 'window after' AND day >= first_asked GROUP BY question
UNION ALL
FROM (VALUES
    ('days without rows', 'chats', NULL, 'not_covered', false), ('days without rows', 'chats_7d', NULL, 'not_covered', false), ('days without rows', 'app_share_7d', NULL, 'not_covered', false),
    ('window without rows', 'chats_7d', NULL, 'not_covered', false), ('window without rows', 'app_share_7d', NULL, 'not_covered', false), ('month cut after', 'app_chats', NULL, 'not_covered', false))
-- equals
SELECT 'after' AS question, metric, value, reason, is_complete FROM read_json('answers/after.json', columns = {metric: 'VARCHAR', value: 'DOUBLE', reason: 'VARCHAR', is_complete: 'BOOLEAN'})
UNION ALL
SELECT 'days after', metric, value, reason, is_complete FROM read_json('answers/days_after.json', columns = {metric: 'VARCHAR', value: 'DOUBLE', reason: 'VARCHAR', is_complete: 'BOOLEAN'})
UNION ALL
SELECT 'window after', metric, value, reason, is_complete FROM read_json('answers/window_after.json', columns = {metric: 'VARCHAR', value: 'DOUBLE', reason: 'VARCHAR', is_complete: 'BOOLEAN'})
UNION ALL
SELECT 'days without rows', metric, value, reason, is_complete FROM read_json('answers/days_without_rows.json', columns = {metric: 'VARCHAR', value: 'DOUBLE', reason: 'VARCHAR', is_complete: 'BOOLEAN'})
UNION ALL
SELECT 'window without rows', metric, value, reason, is_complete FROM read_json('answers/window_without_rows.json', columns = {metric: 'VARCHAR', value: 'DOUBLE', reason: 'VARCHAR', is_complete: 'BOOLEAN'})
UNION ALL
SELECT 'month cut after', metric, value, reason, is_complete FROM read_json('answers/month_cut_after.json', columns = {metric: 'VARCHAR', value: 'DOUBLE', reason: 'VARCHAR', is_complete: 'BOOLEAN'})
