-- From 1 March to 1 November, both weeks included.
SELECT 36 AS weeks, 'Sunday' AS first_day, 'Sunday' AS last_day
-- equals
SELECT count(*), min(dayname(period_start)), max(dayname(period_start)) FROM metric_values WHERE metric = 'engaged_conversations' AND segment = 'all' AND grain = 'week'
