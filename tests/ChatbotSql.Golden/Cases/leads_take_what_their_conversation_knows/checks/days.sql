-- The leads of 2 March lie on both sides of midnight in Berlin; l7 has no time and is in grain all only.
FROM (VALUES ('all', NULL, 5, 2), ('day', DATE '2026-03-02', 1, 2), ('day', DATE '2026-03-04', 2, 0), ('day', DATE '2026-03-05', 1, 0)) AS expected
-- equals
SELECT grain, period_start, max(value) FILTER (WHERE metric = 'bot_leads') AS bot, max(value) FILTER (WHERE metric = 'form_leads') AS form
FROM metric_values
WHERE metric IN ('bot_leads', 'form_leads') AND segment = 'all' AND grain IN ('day', 'all')
GROUP BY grain, period_start
HAVING bot > 0 OR form > 0
