-- Impressions have the brand that they tell themselves.
SELECT impressions.brand, coalesce(engaged, 0), shown, coalesce(engaged, 0) / shown
FROM (SELECT brand, count(*) AS shown FROM 'data/log.parquet' WHERE name = 'chat_impression' GROUP BY brand) AS impressions
LEFT JOIN (SELECT brands[1] AS brand, count_if(engaged) AS engaged FROM (SELECT conversation, list(brand ORDER BY happened, id) FILTER (brand IS NOT NULL) AS brands, list(plan ORDER BY happened, id) FILTER (plan IS NOT NULL) AS plans, list(seats ORDER BY happened, id) FILTER (seats IS NOT NULL) AS seats, min(happened) AS began, any_value(visitor) AS visitor, bool_or(name = 'user_message') AS engaged FROM 'data/log.parquet' WHERE conversation IS NOT NULL GROUP BY conversation) GROUP BY 1) AS chats ON chats.brand IS NOT DISTINCT FROM impressions.brand
-- equals
SELECT brand, numerator, denominator, value FROM metric_values WHERE metric = 'engagement_rate' AND segment = 'brand' AND grain = 'all' AND denominator > 0
