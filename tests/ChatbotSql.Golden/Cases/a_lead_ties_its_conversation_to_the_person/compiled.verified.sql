-- attributed_revenue: Attributed revenue. The bot's share of the revenue of people who chatted within the window before it, less refunds.
-- sourced_revenue: Sourced revenue. The part of influenced revenue that comes of leads which the bot captured.
WITH attributed_revenue_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        intent,
        sum(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_value,
        count(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_rows,
        sum(sourced_amount) FILTER (WHERE is_counted AND (attribution = 'last_touch_30d')) AS sourced_revenue_value,
        count(sourced_amount) FILTER (WHERE is_counted AND (attribution = 'last_touch_30d')) AS sourced_revenue_rows
    FROM attributed_revenue
    GROUP BY intent
),

estimates AS (
    SELECT
        'attributed_revenue' AS metric,
        period_start,
        intent,
        CAST(attributed_revenue_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_revenue_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells

    UNION ALL BY NAME

    SELECT
        'sourced_revenue' AS metric,
        period_start,
        intent,
        CAST(sourced_revenue_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(sourced_revenue_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells
)

SELECT
    metric,
    'all' AS grain,
    period_start,
    'intent' AS segment,
    intent,
    value,
    numerator,
    denominator,
    sample_size,
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start, intent
