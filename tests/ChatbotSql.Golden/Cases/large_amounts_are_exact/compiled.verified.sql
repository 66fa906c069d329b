-- attributed_revenue__linear_30d: Attributed revenue, linear 30d. The bot's share of the revenue of people who chatted within the window before it, less refunds.
-- total_revenue: Revenue. All revenue that counts, less refunds, whether or not the bot had a part in it.
-- program_cost: Program cost. All costs of the chatbot program, each spread over its days.
WITH attributed_revenue_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        sum(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'linear_30d')) AS attributed_revenue__linear_30d_value,
        count(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'linear_30d')) AS attributed_revenue__linear_30d_rows
    FROM attributed_revenue
),

revenue_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        sum(amount) FILTER (WHERE is_counted) AS sum_amount_where_is_counted,
        count(amount) FILTER (WHERE is_counted) AS count_amount_where_is_counted
    FROM revenue
),

program_costs_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        sum(amount) AS sum_amount,
        count(amount) AS count_amount
    FROM program_costs
),

estimates AS (
    SELECT
        'attributed_revenue__linear_30d' AS metric,
        period_start,
        CAST(attributed_revenue__linear_30d_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_revenue__linear_30d_rows AS DOUBLE) AS sample_size
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

    UNION ALL BY NAME

    SELECT
        'program_cost' AS metric,
        period_start,
        CAST(sum_amount AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_amount AS DOUBLE) AS sample_size
    FROM program_costs_cells
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
