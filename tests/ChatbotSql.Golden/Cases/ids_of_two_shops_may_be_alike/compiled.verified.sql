-- attributed_revenue: Attributed revenue. The bot's share of the revenue of people who chatted within the window before it, less refunds.
-- influenced_revenue: Influenced revenue. The whole amount of revenue of people who chatted within the window before it, less refunds; never to be added to what others influenced.
-- total_revenue: Revenue. All revenue that counts, less refunds, whether or not the bot had a part in it.
WITH attributed_revenue_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        sum(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_value,
        count(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_rows,
        sum(influenced_amount) FILTER (WHERE is_counted AND (attribution = 'last_touch_30d')) AS influenced_revenue_value,
        count(influenced_amount) FILTER (WHERE is_counted AND (attribution = 'last_touch_30d')) AS influenced_revenue_rows
    FROM attributed_revenue
),

revenue_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        sum(amount) FILTER (WHERE is_counted) AS sum_amount_where_is_counted,
        count(amount) FILTER (WHERE is_counted) AS count_amount_where_is_counted
    FROM revenue
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
        'influenced_revenue' AS metric,
        period_start,
        CAST(influenced_revenue_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(influenced_revenue_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells

    UNION ALL BY NAME

    SELECT
        'total_revenue' AS metric,
        period_start,
        CAST(sum_amount_where_is_counted AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_amount_where_is_counted AS DOUBLE) AS sample_size
    FROM revenue_cells
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
