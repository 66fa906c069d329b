-- Costs have the brand that finance gives them, over the chats of that brand in which both sides wrote.
SELECT costs.brand, sum(amount), any_value(chats)
FROM read_csv('data/costs.csv') AS costs
INNER JOIN (
    SELECT brands[1] AS brand, count(*) AS chats
    FROM (SELECT conversation, list(brand ORDER BY happened, id) FILTER (brand IS NOT NULL) AS brands, list(plan ORDER BY happened, id) FILTER (plan IS NOT NULL) AS plans, list(seats ORDER BY happened, id) FILTER (seats IS NOT NULL) AS seats, min(happened) AS began, any_value(visitor) AS visitor, bool_or(name = 'user_message') AS engaged FROM 'data/log.parquet' WHERE conversation IS NOT NULL GROUP BY conversation)
    WHERE engaged AND conversation IN (SELECT conversation FROM 'data/log.parquet' WHERE name = 'bot_message')
    GROUP BY brand
) AS chats ON chats.brand IS NOT DISTINCT FROM costs.brand
GROUP BY costs.brand
-- equals
SELECT brand, numerator, denominator FROM metric_values WHERE metric = 'cost_per_interaction' AND segment = 'brand' AND grain = 'all' AND brand IS DISTINCT FROM 'O''Hara'
