-- Last touch: p1's deals go to the advert, d4 to the chat. By position p1's chat has half. d5 is neither won nor open.
FROM (VALUES
    ('attributed_open_pipeline', 8000), ('attributed_open_pipeline__position_30d', 10000),
    ('attributed_revenue', 0), ('attributed_revenue__position_30d', 500), ('influenced_revenue', 1000), ('total_revenue', 65000)
) AS expected
-- equals
SELECT metric, value
FROM metric_values
WHERE metric IN ('attributed_open_pipeline', 'attributed_open_pipeline__position_30d', 'attributed_revenue', 'attributed_revenue__position_30d', 'influenced_revenue', 'total_revenue')
  AND grain = 'all' AND segment = 'all'
