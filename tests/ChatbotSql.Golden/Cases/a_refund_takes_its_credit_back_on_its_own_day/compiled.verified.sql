-- attributed_revenue: Attributed revenue. The bot's share of the revenue of people who chatted within the window before it, less refunds.
-- attributed_gross_profit: Attributed gross profit. The bot's share of the gross profit of the revenue of people who chatted within the window before it, less refunds.
-- influenced_revenue: Influenced revenue. The whole amount of revenue of people who chatted within the window before it, less refunds; never to be added to what others influenced.
-- sourced_revenue: Sourced revenue. The part of influenced revenue that comes of leads which the bot captured.
-- total_revenue: Revenue. All revenue that counts, less refunds, whether or not the bot had a part in it.
WITH attributed_revenue_cells AS (
    SELECT
        CAST(date_trunc('month', occurred_on) AS DATE) AS period_start,
        sum(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_value,
        count(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_rows,
        sum(gross_profit) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_gross_profit_value,
        count(gross_profit) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_gross_profit_rows,
        sum(influenced_amount) FILTER (WHERE is_counted AND (attribution = 'last_touch_30d')) AS influenced_revenue_value,
        count(influenced_amount) FILTER (WHERE is_counted AND (attribution = 'last_touch_30d')) AS influenced_revenue_rows,
        sum(sourced_amount) FILTER (WHERE is_counted AND (attribution = 'last_touch_30d')) AS sourced_revenue_value,
        count(sourced_amount) FILTER (WHERE is_counted AND (attribution = 'last_touch_30d')) AS sourced_revenue_rows
    FROM attributed_revenue
    WHERE occurred_on IS NOT NULL
    GROUP BY period_start
),

revenue_cells AS (
    SELECT
        CAST(date_trunc('month', occurred_on) AS DATE) AS period_start,
        sum(amount) FILTER (WHERE is_counted) AS sum_amount_where_is_counted,
        count(amount) FILTER (WHERE is_counted) AS count_amount_where_is_counted
    FROM revenue
    WHERE occurred_on IS NOT NULL
    GROUP BY period_start
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
        'attributed_gross_profit' AS metric,
        period_start,
        CAST(attributed_gross_profit_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_gross_profit_rows AS DOUBLE) AS sample_size
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
        'sourced_revenue' AS metric,
        period_start,
        CAST(sourced_revenue_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(sourced_revenue_rows AS DOUBLE) AS sample_size
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
    'month' AS grain,
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
