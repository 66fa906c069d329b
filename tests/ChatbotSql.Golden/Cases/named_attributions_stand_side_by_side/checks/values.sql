-- p: the chat between two adverts has 20 of 100 by position, and nothing else. q: all 60. r: 40 within 90 days. s: 30 to
-- the last touch, 15 where it shares with the advert. Plain is the project's default, linear_48h.
FROM (VALUES
    ('attributed_revenue', 75.0), ('attributed_revenue__linear_48h', 75.0), ('attributed_revenue__last_touch_7d', 90.0),
    ('attributed_revenue__last_touch_30d', 90.0), ('attributed_revenue__last_touch_90d', 130.0), ('attributed_revenue__position_30d', 95.0),
    ('attributed_gross_profit', 37.5), ('attributed_gross_profit__linear_48h', 37.5), ('attributed_gross_profit__last_touch_7d', 45.0),
    ('attributed_gross_profit__last_touch_30d', 45.0), ('attributed_gross_profit__last_touch_90d', 65.0), ('attributed_gross_profit__position_30d', 47.5),
    ('attributed_open_pipeline', 500.0), ('attributed_open_pipeline__linear_48h', 500.0), ('attributed_open_pipeline__last_touch_7d', 500.0),
    ('attributed_open_pipeline__last_touch_30d', 500.0), ('attributed_open_pipeline__last_touch_90d', 500.0), ('attributed_open_pipeline__position_30d', 500.0)
) AS expected
-- equals
SELECT metric, value FROM metric_values WHERE metric LIKE 'attributed_%' AND metric NOT LIKE 'attributed_roi%' AND grain = 'all' AND segment = 'all'
