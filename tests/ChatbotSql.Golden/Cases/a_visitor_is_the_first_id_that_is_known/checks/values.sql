-- Two engaged visitors, whose orders are 100 and 200; those of nobody belong to nobody.
FROM (VALUES ('attributed_revenue', 300), ('engaged_visitors', 2)) AS expected
-- equals
SELECT metric, value FROM metric_values WHERE metric IN ('attributed_revenue', 'engaged_visitors') AND grain = 'all' AND segment = 'all'
