-- attributed_gross_profit: Attributed gross profit. The bot's share of the gross profit of the revenue of people who chatted within the window before it, less refunds.
WITH attributed_revenue_cells AS (
    SELECT
        CAST(date_trunc('week', occurred_on) AS DATE) AS period_start,
        sum(gross_profit) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_gross_profit_value,
        count(gross_profit) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_gross_profit_rows
    FROM attributed_revenue
    WHERE occurred_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'attributed_gross_profit' AS metric,
        period_start,
        CAST(attributed_gross_profit_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_gross_profit_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells
)

SELECT
    metric,
    'week' AS grain,
    period_start,
    'all' AS segment,
    value,
    numerator,
    denominator,
    sample_size,
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start
