-- In the window of the default: q and s, whose chat was a day before; p's was nine days before.
FROM (VALUES ('influenced_revenue', 90)) AS expected
-- equals
SELECT metric, value FROM metric_values WHERE metric = 'influenced_revenue' AND grain = 'all' AND segment = 'all'
