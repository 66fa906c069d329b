-- Day i of n gets round(A i / n, 6) - round(A (i - 1) / n, 6); what falls on a day in one category adds up there.
WITH days AS (
    SELECT *, amount::DOUBLE AS a, last_day - first_day + 1 AS n, unnest(range(1, last_day - first_day + 2)) AS i
    FROM 'data/invoices.csv'
    WHERE category IS NULL OR category NOT IN ('hundredth', 'credit')
)
SELECT first_day + (i - 1)::INT, category, round(sum(round(a * i / n, 6) - round(a * (i - 1) / n, 6)), 6)
FROM days
GROUP BY ALL
-- equals
SELECT spent_on, category, amount FROM program_costs WHERE category IS NULL OR category NOT IN ('hundredth', 'credit')
