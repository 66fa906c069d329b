-- o1: the chat was first, the advert last. o2: the chat is eleven days old.
FROM (VALUES
    ('attributed_revenue', 100), ('attributed_revenue__last_touch_30d', 100), ('attributed_revenue__last_touch_7d', 0), ('attributed_revenue__last_touch_90d', 50),
    ('influenced_revenue', 100)
) AS expected
-- equals
SELECT metric, value
FROM metric_values
WHERE metric IN ('attributed_revenue', 'attributed_revenue__last_touch_30d', 'attributed_revenue__last_touch_7d', 'attributed_revenue__last_touch_90d', 'influenced_revenue')
  AND grain = 'all' AND segment = 'all'
