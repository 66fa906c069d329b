-- attributed_revenue: Attributed revenue. The bot's share of the revenue of people who chatted within the window before it, less refunds.
-- attributed_revenue__linear_48h: Attributed revenue, Linear 48 hours. The bot's share of the revenue of people who chatted within the window before it, less refunds.
-- attributed_revenue__last_touch_90d: Attributed revenue, last touch, 90 days. The bot's share of the revenue of people who chatted within the window before it, less refunds.
-- attributed_gross_profit__position_30d: Attributed gross profit, position based, 30 days. The bot's share of the gross profit of the revenue of people who chatted within the window before it, less refunds.
WITH attributed_revenue_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        sum(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'linear_48h')) AS attributed_revenue_value,
        count(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'linear_48h')) AS attributed_revenue_rows,
        sum(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_90d')) AS attributed_revenue__last_touch_90d_value,
        count(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_90d')) AS attributed_revenue__last_touch_90d_rows,
        sum(gross_profit) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'position_30d')) AS attributed_gross_profit__position_30d_value,
        count(gross_profit) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'position_30d')) AS attributed_gross_profit__position_30d_rows
    FROM attributed_revenue
),

estimates AS (
    SELECT
        'attributed_revenue' AS metric,
        period_start,
        CAST(attributed_revenue_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_revenue_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells

    UNION ALL BY NAME

    SELECT
        'attributed_revenue__linear_48h' AS metric,
        period_start,
        CAST(attributed_revenue_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_revenue_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells

    UNION ALL BY NAME

    SELECT
        'attributed_revenue__last_touch_90d' AS metric,
        period_start,
        CAST(attributed_revenue__last_touch_90d_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_revenue__last_touch_90d_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells

    UNION ALL BY NAME

    SELECT
        'attributed_gross_profit__position_30d' AS metric,
        period_start,
        CAST(attributed_gross_profit__position_30d_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_gross_profit__position_30d_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells
)

SELECT
    metric,
    'all' AS grain,
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
