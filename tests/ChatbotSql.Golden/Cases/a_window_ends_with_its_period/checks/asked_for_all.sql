-- A window reaches back before the first day asked for; where it reaches back before the log it is not complete.
SELECT 'until 10 January' AS question, metric, value, false AS is_complete FROM metric_values
WHERE metric IN ('w_chats', 'w_app_share', 'w_turns', 'w_formula') AND segment = 'all' AND grain = 'day' AND period_start = '2026-01-10'
UNION ALL
SELECT 'february', metric, value, true FROM metric_values
WHERE metric IN ('w_chats', 'w_app_share', 'w_turns', 'w_formula') AND segment = 'all' AND grain = 'day' AND period_start = '2026-02-10'
-- equals
SELECT 'until 10 January' AS question, metric, value, is_complete FROM 'answers/until_10_january.json'
UNION ALL
SELECT 'february', metric, value, is_complete FROM 'answers/february.json'
