SELECT topic, count_if(stars >= 4), count(stars), count_if(stars >= 4) / count(stars)
FROM 'data/tickets.parquet'
WHERE handled_by = 'human' AND conversation IS NULL AND ticket <> 'named by the log' AND topic IN ('order_status', 'returns')
GROUP BY topic
-- equals
SELECT intent, numerator, denominator, value FROM metric_values
WHERE metric = 'human_csat' AND segment = 'intent' AND grain = 'all' AND intent IN ('order_status', 'returns')
