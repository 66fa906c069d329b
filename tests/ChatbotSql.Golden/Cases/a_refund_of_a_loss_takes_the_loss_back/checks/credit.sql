-- The chat earned 40 - 50 of the orders, and gives back -40 + 50 + 25.
SELECT -10 - 40 + 50 + 25 AS profit
-- equals
SELECT value FROM metric_values WHERE metric = 'attributed_gross_profit' AND segment = 'all' AND grain = 'all'
