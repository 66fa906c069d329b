-- By hand, last touch: each order to its chat in March, and what was refunded back in April. f3 lowers the total only.
FROM (VALUES
    ('attributed_revenue', '2026-03-01', 400.0), ('attributed_revenue', '2026-04-01', -250.0),
    ('attributed_revenue__linear_30d', '2026-03-01', 350.0), ('attributed_revenue__linear_30d', '2026-04-01', -200.0),
    ('attributed_gross_profit', '2026-03-01', 145.0), ('attributed_gross_profit', '2026-04-01', -85.0),
    ('influenced_revenue', '2026-03-01', 400.0), ('influenced_revenue', '2026-04-01', -250.0),
    ('sourced_revenue', '2026-03-01', 100.0), ('sourced_revenue', '2026-04-01', -100.0),
    ('total_revenue', '2026-03-01', 700.0), ('total_revenue', '2026-04-01', -550.0)
) AS expected
-- equals
SELECT metric, CAST(CAST(period_start AS DATE) AS VARCHAR), value
FROM metric_values
WHERE metric IN ('attributed_revenue', 'attributed_revenue__linear_30d', 'attributed_gross_profit', 'influenced_revenue', 'sourced_revenue', 'total_revenue')
  AND grain = 'month' AND segment = 'all' AND period_start IN ('2026-03-01', '2026-04-01')
