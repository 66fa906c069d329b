SELECT category, sum(amount::DECIMAL(18, 4)) FROM 'data/invoices.csv' WHERE last_day >= first_day GROUP BY category
-- equals
SELECT category, value FROM 'answers/by_category.json'
