-- A third for each touch, to nine digits; together all of it, and all of it back.
FROM (VALUES ('deal', 3, '12345678901.2345'), ('all_back', 3, '-12345678901.2345'), ('part_back', 3, '-4115226300.4115'), ('no_profit', 3, '98765432109.8765')) AS expected
-- equals
SELECT credit.revenue_id, count_if(abs(credit.amount * 3 - revenue.amount) <= abs(revenue.amount) / 100000000), CAST(sum(credit.amount) AS VARCHAR)
FROM attributed_revenue AS credit
INNER JOIN revenue USING (revenue_id)
WHERE attribution = 'linear_30d'
GROUP BY credit.revenue_id
