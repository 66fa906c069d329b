-- Over bot sessions: the two shared ones saw no bot.
SELECT 6 AS numerator, 9 AS denominator
-- equals
SELECT numerator, denominator FROM metric_values WHERE metric = 'handoff_rate' AND grain = 'all' AND segment = 'all'
