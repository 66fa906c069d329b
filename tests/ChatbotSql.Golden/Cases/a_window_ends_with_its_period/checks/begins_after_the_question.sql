-- The window of January is its last 28 days: of a question that ends on the second, it knows nothing.
SELECT question, metric, DATE '2026-01-01' AS period_start, NULL AS value, NULL AS numerator, 'not_covered' AS reason, false AS is_complete
FROM (VALUES ('asked'), ('macro')) AS questions (question)
CROSS JOIN (VALUES ('w_chats'), ('w_app_share'), ('w_turns'), ('w_formula')) AS metrics (metric)
-- equals
SELECT 'asked' AS question, metric, period_start, value, numerator, reason, is_complete FROM 'answers/until_2_january.json'
UNION ALL
SELECT 'macro', metric, period_start, value, numerator, reason, is_complete FROM w_chats(grain := 'month', until := '2026-01-02')
UNION ALL
SELECT 'macro', metric, period_start, value, numerator, reason, is_complete FROM w_app_share(grain := 'month', until := '2026-01-02')
UNION ALL
SELECT 'macro', metric, period_start, value, numerator, reason, is_complete FROM w_turns(grain := 'month', until := '2026-01-02')
UNION ALL
SELECT 'macro', metric, period_start, value, numerator, reason, is_complete FROM w_formula(grain := 'month', until := '2026-01-02')
