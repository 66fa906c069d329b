-- A ticket has the brand of the conversation that it names; a gap the one that its event tells.
SELECT 'own_tickets' AS metric, brands[1] AS brand, count(*)
FROM 'data/tickets.parquet' AS tickets
LEFT JOIN (SELECT conversation, list(brand ORDER BY happened, id) FILTER (brand IS NOT NULL) AS brands, list(plan ORDER BY happened, id) FILTER (plan IS NOT NULL) AS plans, list(seats ORDER BY happened, id) FILTER (seats IS NOT NULL) AS seats, min(happened) AS began, any_value(visitor) AS visitor, bool_or(name = 'user_message') AS engaged FROM 'data/log.parquet' WHERE conversation IS NOT NULL GROUP BY conversation) AS chats USING (conversation)
GROUP BY brand
UNION ALL
SELECT 'own_gaps', brand, count(*) FROM 'data/log.parquet' WHERE name = 'knowledge_gap' GROUP BY brand
-- equals
SELECT metric, brand, value FROM metric_values WHERE metric IN ('own_tickets', 'own_gaps') AND segment = 'brand' AND grain = 'all'
