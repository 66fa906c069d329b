-- attributed_revenue: Attributed revenue. The bot's share of the revenue of people who chatted within the window before it, less refunds.
-- attributed_revenue__last_touch_7d: Attributed revenue, last touch, 7 days. The bot's share of the revenue of people who chatted within the window before it, less refunds.
-- attributed_revenue__linear_30d: Attributed revenue, linear 30d. The bot's share of the revenue of people who chatted within the window before it, less refunds.
-- influenced_revenue: Influenced revenue. The whole amount of revenue of people who chatted within the window before it, less refunds; never to be added to what others influenced.
WITH attributed_revenue_cells AS (
    SELECT
        CAST(date_trunc('month', occurred_on) AS DATE) AS period_start,
        channel,
        sum(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_value,
        count(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_rows,
        sum(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_7d')) AS attributed_revenue__last_touch_7d_value,
        count(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_7d')) AS attributed_revenue__last_touch_7d_rows,
        sum(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'linear_30d')) AS attributed_revenue__linear_30d_value,
        count(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'linear_30d')) AS attributed_revenue__linear_30d_rows,
        sum(influenced_amount) FILTER (WHERE is_counted AND (attribution = 'last_touch_30d')) AS influenced_revenue_value,
        count(influenced_amount) FILTER (WHERE is_counted AND (attribution = 'last_touch_30d')) AS influenced_revenue_rows
    FROM attributed_revenue
    WHERE occurred_on IS NOT NULL
    GROUP BY period_start, channel
),

estimates AS (
    SELECT
        'attributed_revenue' AS metric,
        period_start,
        channel,
        CAST(attributed_revenue_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_revenue_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells

    UNION ALL BY NAME

    SELECT
        'attributed_revenue__last_touch_7d' AS metric,
        period_start,
        channel,
        CAST(attributed_revenue__last_touch_7d_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_revenue__last_touch_7d_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells

    UNION ALL BY NAME

    SELECT
        'attributed_revenue__linear_30d' AS metric,
        period_start,
        channel,
        CAST(attributed_revenue__linear_30d_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_revenue__linear_30d_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells

    UNION ALL BY NAME

    SELECT
        'influenced_revenue' AS metric,
        period_start,
        channel,
        CAST(influenced_revenue_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(influenced_revenue_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells
)

SELECT
    metric,
    'month' AS grain,
    period_start,
    'channel' AS segment,
    channel,
    value,
    numerator,
    denominator,
    sample_size,
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start, channel
