-- The same return by each attribution, from what each gives the bot: the plain name is the default one's.
SELECT 'attributed_roi__' || attribution AS metric, (sum(gross_profit) FILTER (is_chat AND is_counted) - 1200) / 1200 AS value
FROM attributed_revenue
GROUP BY attribution
UNION ALL
SELECT 'attributed_roi', 14.0
-- equals
SELECT metric, value FROM metric_values WHERE starts_with(metric, 'attributed_roi') AND grain = 'all' AND segment = 'all'
