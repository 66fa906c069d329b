-- Last touch: k2 and last. First touch: k1. Influenced: k2 and m are on the web, last is in the app.
FROM (VALUES
    ('attributed_revenue', 'web', 200), ('attributed_revenue', 'app', 800),
    ('attributed_revenue__first_touch_30d', 'web', 0), ('attributed_revenue__first_touch_30d', 'app', 200),
    ('influenced_revenue', 'web', 600), ('influenced_revenue', 'app', 800)
) AS expected
-- equals
SELECT metric, channel, value
FROM metric_values
WHERE metric IN ('attributed_revenue', 'attributed_revenue__first_touch_30d', 'influenced_revenue') AND grain = 'all' AND segment = 'channel' AND channel IS NOT NULL
