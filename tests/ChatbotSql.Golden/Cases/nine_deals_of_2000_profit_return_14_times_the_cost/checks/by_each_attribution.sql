-- The same return by each attribution, from what each gives the bot: the plain name is the default one's. An attribution
-- whose window no deal lies in gives nothing, and the cost stays.
SELECT 'attributed_roi__' || named.attribution AS metric, (coalesce(sum(gross_profit) FILTER (is_chat AND is_counted), 0) - 1200) / 1200 AS value
FROM (VALUES ('last_touch_7d'), ('last_touch_30d'), ('last_touch_90d'), ('position_30d')) AS named (attribution)
LEFT JOIN attributed_revenue USING (attribution)
GROUP BY named.attribution
UNION ALL
SELECT 'attributed_roi', 14.0
-- equals
SELECT metric, value FROM metric_values WHERE starts_with(metric, 'attributed_roi') AND grain = 'all' AND segment = 'all'
