-- Among engaged conversations only: the one in which nobody wrote is in neither count.
FROM (VALUES (NULL, 5, 8), ('support', 2, 5), ('lead_gen', 1, 1)) AS expected(job, completed, engaged)
-- equals
SELECT NULL AS job, numerator, denominator FROM metric_values WHERE metric = 'goal_completion_rate' AND grain = 'all' AND segment = 'all'
UNION ALL
SELECT job, count_if(is_goal_completed AND is_engaged), count_if(is_engaged) FROM conversations WHERE job IS NOT NULL GROUP BY job
