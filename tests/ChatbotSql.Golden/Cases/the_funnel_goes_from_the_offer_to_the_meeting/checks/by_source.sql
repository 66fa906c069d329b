-- Where the funnel is split, its values are those of the metrics.
SELECT period_start, source, metric, value
FROM metric_values
WHERE segment = 'source' AND grain = 'day' AND metric IN ('chat_impressions', 'engaged_conversations', 'bot_leads', 'qualified_meetings') AND value > 0
-- equals
SELECT period_start, source, stage, value FROM funnel
WHERE segment = 'source' AND grain = 'day' AND stage IN ('chat_impressions', 'engaged_conversations', 'bot_leads', 'qualified_meetings') AND value > 0
