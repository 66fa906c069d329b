-- A lead has the brand of its conversation; its seats are those that the CRM maps itself.
SELECT brands[1] AS brand, sum(leads.seats) AS of_leads, NULL AS of_chats
FROM 'data/leads.parquet' AS leads
LEFT JOIN (SELECT conversation, list(brand ORDER BY happened, id) FILTER (brand IS NOT NULL) AS brands, list(plan ORDER BY happened, id) FILTER (plan IS NOT NULL) AS plans, list(seats ORDER BY happened, id) FILTER (seats IS NOT NULL) AS seats, min(happened) AS began, any_value(visitor) AS visitor, bool_or(name = 'user_message') AS engaged FROM 'data/log.parquet' WHERE conversation IS NOT NULL GROUP BY conversation) AS chats USING (conversation)
GROUP BY brand
UNION ALL
SELECT brands[1] AS brand, NULL, sum(seats[1]) FROM (SELECT conversation, list(brand ORDER BY happened, id) FILTER (brand IS NOT NULL) AS brands, list(plan ORDER BY happened, id) FILTER (plan IS NOT NULL) AS plans, list(seats ORDER BY happened, id) FILTER (seats IS NOT NULL) AS seats, min(happened) AS began, any_value(visitor) AS visitor, bool_or(name = 'user_message') AS engaged FROM 'data/log.parquet' WHERE conversation IS NOT NULL GROUP BY conversation) GROUP BY brand
-- equals
SELECT brand, CASE metric WHEN 'seats_of_leads' THEN value END, CASE metric WHEN 'seats_of_chats' THEN value END
FROM metric_values WHERE metric IN ('seats_of_leads', 'seats_of_chats') AND segment = 'brand' AND grain = 'all'
