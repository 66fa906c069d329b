-- total_revenue: Revenue. All revenue that counts, less refunds, whether or not the bot had a part in it.
WITH revenue_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        sum(amount) FILTER (WHERE is_counted) AS sum_amount_where_is_counted,
        count(amount) FILTER (WHERE is_counted) AS count_amount_where_is_counted
    FROM revenue
),

estimates AS (
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
