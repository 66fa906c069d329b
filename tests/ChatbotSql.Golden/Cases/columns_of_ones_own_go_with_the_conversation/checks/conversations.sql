-- The first that is known, in the order of time and of event ids; what nobody asks for is not kept.
SELECT conversation, brands[1], plans[1], seats[1], coalesce(plans[1] >= 2, false), false
FROM (SELECT conversation, list(brand ORDER BY happened, id) FILTER (brand IS NOT NULL) AS brands, list(plan ORDER BY happened, id) FILTER (plan IS NOT NULL) AS plans, list(seats ORDER BY happened, id) FILTER (seats IS NOT NULL) AS seats, min(happened) AS began, any_value(visitor) AS visitor, bool_or(name = 'user_message') AS engaged FROM 'data/log.parquet' WHERE conversation IS NOT NULL GROUP BY conversation)
-- equals
SELECT conversation_id, brand, plan, seats, is_eligible, (SELECT count(*) > 0 FROM duckdb_columns() WHERE column_name = 'unasked' AND table_name <> 'events')
FROM built.conversations
