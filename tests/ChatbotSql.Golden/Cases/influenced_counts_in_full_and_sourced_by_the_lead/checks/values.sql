-- Last touch leaves o1 to the advert, and o2, o5 and o7 to the form that was filled in after the chat.
FROM (VALUES ('influenced_revenue', 4200), ('sourced_revenue', 1400), ('attributed_revenue', 2700), ('attributed_open_pipeline', 1000), ('total_revenue', 4500)) AS expected
-- equals
SELECT metric, value
FROM metric_values
WHERE metric IN ('influenced_revenue', 'sourced_revenue', 'attributed_revenue', 'attributed_open_pipeline', 'total_revenue') AND grain = 'month' AND period_start = '2026-03-01' AND segment = 'all'
