WITH estimates AS (
FROM (
-- attributed_gross_profit: Attributed gross profit. The bot's share of the gross profit of the revenue of people who chatted within the window before it, less refunds.
-- program_cost: Program cost. All costs of the chatbot program, each spread over its days.
-- attributed_revenue: Attributed revenue. The bot's share of the revenue of people who chatted within the window before it, less refunds.
WITH attributed_revenue_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        sum(gross_profit) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_gross_profit_value,
        count(gross_profit) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_gross_profit_rows,
        sum(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_value,
        count(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_rows
    FROM attributed_revenue
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
        'attributed_gross_profit' AS metric,
        period_start,
        CAST(attributed_gross_profit_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_gross_profit_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells

    UNION ALL BY NAME

    SELECT
        'program_cost' AS metric,
        period_start,
        CAST(sum_amount AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_amount AS DOUBLE) AS sample_size
    FROM program_costs_cells

    UNION ALL BY NAME

    SELECT
        'attributed_revenue' AS metric,
        period_start,
        CAST(attributed_revenue_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_revenue_rows AS DOUBLE) AS sample_size
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
)
)

FROM estimates
WHERE (metric, segment) IN (('attributed_gross_profit', 'all'), ('chatbot_roi', 'all'), ('attributed_revenue', 'all'), ('program_cost', 'all'))
UNION ALL BY NAME
FROM (
-- The formulas by all, each from the values of its parts in the same cell.
SELECT
    'chatbot_roi' AS metric,
    grain,
    period_start,
    segment,
    CAST(("attributed_gross_profit" - "program_cost") / nullif("program_cost", 0) AS DOUBLE) AS value
FROM (
    SELECT
        grain,
        period_start,
        segment,
        coalesce(max(value) FILTER (WHERE metric = 'attributed_gross_profit'), 0) AS "attributed_gross_profit",
        coalesce(max(value) FILTER (WHERE metric = 'program_cost'), 0) AS "program_cost"
    FROM estimates
    WHERE segment = 'all' AND metric IN ('attributed_gross_profit', 'program_cost')
    GROUP BY ALL
)
)
ORDER BY ALL
