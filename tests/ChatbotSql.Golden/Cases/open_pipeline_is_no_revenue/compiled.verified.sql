-- attributed_open_pipeline: Attributed open pipeline. The bot's share of the amounts of open deals of people who chatted within the window before them.
-- attributed_revenue: Attributed revenue. The bot's share of the revenue of people who chatted within the window before it, less refunds.
WITH attributed_revenue_cells AS (
    SELECT
        CAST(date_trunc('month', occurred_on) AS DATE) AS period_start,
        channel,
        sum(amount) FILTER (WHERE (is_chat AND is_open AND NOT is_counted) AND (attribution = 'last_touch_30d')) AS attributed_open_pipeline_value,
        count(amount) FILTER (WHERE (is_chat AND is_open AND NOT is_counted) AND (attribution = 'last_touch_30d')) AS attributed_open_pipeline_rows,
        sum(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_value,
        count(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_rows
    FROM attributed_revenue
    WHERE occurred_on IS NOT NULL
    GROUP BY period_start, channel
),

estimates AS (
    SELECT
        'attributed_open_pipeline' AS metric,
        period_start,
        channel,
        CAST(attributed_open_pipeline_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_open_pipeline_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells

    UNION ALL BY NAME

    SELECT
        'attributed_revenue' AS metric,
        period_start,
        channel,
        CAST(attributed_revenue_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_revenue_rows AS DOUBLE) AS sample_size
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
