-- The stages have the labels and the values of their metrics, in every grain.
SELECT grain, period_start, metric, label, value
FROM metric_values
INNER JOIN metrics USING (metric)
WHERE segment = 'all' AND metric IN ('chat_impressions', 'engaged_conversations', 'captured_leads', 'bot_leads', 'qualified_bot_leads', 'qualified_meetings')
-- equals
SELECT grain, period_start, stage, label, value FROM funnel WHERE segment = 'all'
