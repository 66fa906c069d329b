-- By brand and by what the plan makes of it; a handoff is an event or a ticket that people handle.
WITH chats AS (
    SELECT
        chats.*,
        conversation IN (SELECT conversation FROM 'data/tickets.parquet' WHERE handler = 'human' AND conversation IS NOT NULL)
            OR conversation IN (SELECT conversation FROM 'data/log.parquet' WHERE name = 'bot_handoff_human') AS handed_off,
        conversation IN (SELECT conversation FROM 'data/log.parquet' WHERE name = 'conversation_resolved') AS resolved
    FROM (SELECT conversation, list(brand ORDER BY happened, id) FILTER (brand IS NOT NULL) AS brands, list(plan ORDER BY happened, id) FILTER (plan IS NOT NULL) AS plans, list(seats ORDER BY happened, id) FILTER (seats IS NOT NULL) AS seats, min(happened) AS began, any_value(visitor) AS visitor, bool_or(name = 'user_message') AS engaged FROM 'data/log.parquet' WHERE conversation IS NOT NULL GROUP BY conversation) AS chats
)
SELECT brands[1] AS brand, CASE WHEN plans[1] >= 3 THEN 'paid' WHEN plans[1] >= 1 THEN 'free' END AS tier, count_if(resolved AND NOT handed_off), count(*)
FROM chats
WHERE plans[1] >= 2
GROUP BY brand, tier
-- equals
SELECT brand, tier, numerator, denominator FROM metric_values WHERE metric = 'deflection_rate' AND segment = 'brand+tier' AND grain = 'all' AND denominator > 0
