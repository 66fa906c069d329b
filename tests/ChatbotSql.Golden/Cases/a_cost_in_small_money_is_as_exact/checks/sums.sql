FROM (VALUES ('platform', 365, CAST(12700000000.0001 AS DECIMAL(28, 6))), ('build', 3652, 900000000000)) AS expected
-- equals
SELECT category, count(*), CAST(sum(amount) AS DECIMAL(28, 6)) FROM program_costs GROUP BY category
