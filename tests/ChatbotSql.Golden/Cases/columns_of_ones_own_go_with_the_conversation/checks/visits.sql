-- A visit has the first brand that its page views tell.
WITH views AS (
    SELECT *, happened - lag(happened) OVER (PARTITION BY visitor ORDER BY happened, id) > INTERVAL 30 MINUTE AS begins
    FROM 'data/log.parquet' WHERE name = 'page_view'
), numbered AS (
    SELECT *, count(*) FILTER (begins) OVER (PARTITION BY visitor ORDER BY happened, id) AS visit
    FROM views
), visits AS (
    SELECT list(brand ORDER BY happened, id) FILTER (brand IS NOT NULL) AS brands
    FROM numbered
    GROUP BY visitor, visit
)
SELECT brands[1] AS brand, count(*), (SELECT count(*) FROM visits) < (SELECT count(*) FROM views) FROM visits GROUP BY brand
-- equals
SELECT brand, value, true FROM metric_values WHERE metric = 'own_visits' AND segment = 'brand' AND grain = 'all'
