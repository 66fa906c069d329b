-- 540 x 4.50 = 2,430 by hand, 540 x 0.15 = 81 by the bot, 99 for the platform; and 2,430 less all costs of 430, which
-- is a return of 2,000 on 430.
FROM (VALUES
    ('deflected_conversations', 540.0), ('deflection_savings', 2430.0 - 81 - 99), ('net_support_savings', 2000.0), ('support_roi', 2000 / 430),
    ('platform_cost', 99.0), ('program_cost', 430.0)
) AS expected
-- equals
SELECT metric, value
FROM metric_values
WHERE metric IN ('deflected_conversations', 'deflection_savings', 'net_support_savings', 'support_roi', 'platform_cost', 'program_cost')
  AND grain = 'month' AND period_start = '2026-03-01' AND segment = 'all'
