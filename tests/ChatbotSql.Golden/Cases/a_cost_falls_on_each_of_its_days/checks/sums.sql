-- The days of a category add up to its invoices, without a rounding error.
SELECT kind, sum(CAST(total AS DECIMAL(18, 6))) AS total FROM read_csv('data/invoices.csv') WHERE "last" >= "first" GROUP BY kind
-- equals
SELECT category, sum(amount) FROM program_costs GROUP BY category
