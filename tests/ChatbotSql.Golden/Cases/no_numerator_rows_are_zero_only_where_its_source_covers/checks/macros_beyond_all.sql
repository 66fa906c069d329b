-- The macros say the same, also of dates that end before they begin.
SELECT question, metric, NULL AS value, 'not_covered' AS reason, false AS is_complete
FROM (VALUES ('after'), ('before'), ('reversed')) AS questions (question)
CROSS JOIN (VALUES ('tickets'), ('contact_rate'), ('contacts')) AS metrics (metric)
UNION ALL
SELECT 'reversed in a week', 'tickets', NULL, 'not_covered', false
UNION ALL
SELECT 'covered', 'tickets', 0, NULL, true
-- equals
SELECT 'after' AS question, metric, value, reason, is_complete FROM tickets(since := '2027-01-01')
UNION ALL
SELECT 'before', metric, value, reason, is_complete FROM tickets(until := '2026-01-31')
UNION ALL
SELECT 'reversed', metric, value, reason, is_complete FROM tickets(since := '2026-03-06', until := '2026-03-03')
UNION ALL
SELECT 'reversed in a week', metric, value, reason, is_complete FROM tickets(grain := 'week', since := '2026-03-06', until := '2026-03-03')
UNION ALL
SELECT 'covered', metric, value, reason, is_complete FROM tickets(since := '2026-03-04', until := '2026-03-04')
UNION ALL
SELECT 'after', metric, value, reason, is_complete FROM contact_rate(since := '2027-01-01')
UNION ALL
SELECT 'before', metric, value, reason, is_complete FROM contact_rate(until := '2026-01-31')
UNION ALL
SELECT 'reversed', metric, value, reason, is_complete FROM contact_rate(since := '2026-03-06', until := '2026-03-03')
UNION ALL
SELECT 'after', metric, value, reason, is_complete FROM contacts(since := '2027-01-01')
UNION ALL
SELECT 'before', metric, value, reason, is_complete FROM contacts(until := '2026-01-31')
UNION ALL
SELECT 'reversed', metric, value, reason, is_complete FROM contacts(since := '2026-03-06', until := '2026-03-03')
