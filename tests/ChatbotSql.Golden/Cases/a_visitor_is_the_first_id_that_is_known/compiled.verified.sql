-- attributed_revenue: Attributed revenue. The bot's share of the revenue of people who chatted within the window before it, less refunds.
-- engaged_visitors: Engaged visitors. Visitors with an engaged conversation, each once in a period.
WITH attributed_revenue_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        sum(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_value,
        count(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_rows
    FROM attributed_revenue
),

conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        count(DISTINCT visitor_id) FILTER (WHERE is_engaged) AS count_distinct_visitor_id_where_is_engaged,
        count(visitor_id) FILTER (WHERE is_engaged) AS count_visitor_id_where_is_engaged
    FROM conversations
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
        'engaged_visitors' AS metric,
        period_start,
        CAST(count_distinct_visitor_id_where_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_visitor_id_where_is_engaged AS DOUBLE) AS sample_size
    FROM conversations_cells
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
