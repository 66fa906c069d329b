WITH estimates AS (
FROM (
-- cost_per_interaction: Cost per interaction. All costs of the chatbot program over bot sessions.
-- cost_per_resolution: Cost per resolution. All costs of the chatbot program over the bot sessions that were resolved.
-- deflected_conversations: Deflected conversations. Eligible conversations that the bot resolved without a human.
-- platform_cost: Platform cost. The costs of the program in the category platform.
-- program_cost: Program cost. All costs of the chatbot program, each spread over its days.
WITH program_costs_cells AS (
    SELECT
        CAST(date_trunc('month', spent_on) AS DATE) AS period_start,
        sum(amount) AS sum_amount,
        sum(amount) FILTER (WHERE category = 'platform') AS sum_amount_where_category_platform,
        count(amount) FILTER (WHERE category = 'platform') AS count_amount_where_category_platform,
        count(amount) AS count_amount
    FROM program_costs
    WHERE spent_on IS NOT NULL
    GROUP BY period_start
),

conversations_cells AS (
    SELECT
        CAST(date_trunc('month', started_on) AS DATE) AS period_start,
        count_if(is_bot_handled) AS count_if_is_bot_handled,
        count_if(is_resolved) FILTER (WHERE is_bot_handled) AS count_if_is_resolved_where_is_bot_handled,
        count_if(is_deflected) AS count_if_is_deflected,
        count(*) AS count_rows
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'cost_per_interaction' AS metric,
        coalesce(program_costs_cells.period_start, conversations_cells.period_start) AS period_start,
        CAST(coalesce(program_costs_cells.sum_amount, 0) AS DOUBLE) / nullif(conversations_cells.count_if_is_bot_handled, 0) AS value,
        CAST(coalesce(program_costs_cells.sum_amount, 0) AS DOUBLE) AS numerator,
        CAST(conversations_cells.count_if_is_bot_handled AS DOUBLE) AS denominator,
        CAST(conversations_cells.count_if_is_bot_handled AS DOUBLE) AS sample_size
    FROM program_costs_cells
    FULL JOIN conversations_cells
        ON program_costs_cells.period_start IS NOT DISTINCT FROM conversations_cells.period_start

    UNION ALL BY NAME

    SELECT
        'cost_per_resolution' AS metric,
        coalesce(program_costs_cells.period_start, conversations_cells.period_start) AS period_start,
        CAST(coalesce(program_costs_cells.sum_amount, 0) AS DOUBLE) / nullif(conversations_cells.count_if_is_resolved_where_is_bot_handled, 0) AS value,
        CAST(coalesce(program_costs_cells.sum_amount, 0) AS DOUBLE) AS numerator,
        CAST(conversations_cells.count_if_is_resolved_where_is_bot_handled AS DOUBLE) AS denominator,
        CAST(conversations_cells.count_if_is_resolved_where_is_bot_handled AS DOUBLE) AS sample_size
    FROM program_costs_cells
    FULL JOIN conversations_cells
        ON program_costs_cells.period_start IS NOT DISTINCT FROM conversations_cells.period_start

    UNION ALL BY NAME

    SELECT
        'deflected_conversations' AS metric,
        period_start,
        CAST(count_if_is_deflected AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'platform_cost' AS metric,
        period_start,
        CAST(sum_amount_where_category_platform AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_amount_where_category_platform AS DOUBLE) AS sample_size
    FROM program_costs_cells

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
)
)

FROM estimates
WHERE (metric, segment) IN (('cost_per_interaction', 'all'), ('cost_per_resolution', 'all'), ('deflection_savings', 'all'), ('net_support_savings', 'all'), ('support_roi', 'all'))
UNION ALL BY NAME
FROM (
-- The formulas by all, each from the values of its parts in the same cell.
SELECT
    'deflection_savings' AS metric,
    grain,
    period_start,
    segment,
    CAST("deflected_conversations" * (45 - 0.50) - "platform_cost" AS DOUBLE) AS value
FROM (
    SELECT
        grain,
        period_start,
        segment,
        coalesce(max(value) FILTER (WHERE metric = 'deflected_conversations'), 0) AS "deflected_conversations",
        coalesce(max(value) FILTER (WHERE metric = 'platform_cost'), 0) AS "platform_cost"
    FROM estimates
    WHERE segment = 'all' AND metric IN ('deflected_conversations', 'platform_cost')
    GROUP BY ALL
)

UNION ALL BY NAME

SELECT
    'net_support_savings' AS metric,
    grain,
    period_start,
    segment,
    CAST("deflected_conversations" * 45 - "program_cost" AS DOUBLE) AS value
FROM (
    SELECT
        grain,
        period_start,
        segment,
        coalesce(max(value) FILTER (WHERE metric = 'deflected_conversations'), 0) AS "deflected_conversations",
        coalesce(max(value) FILTER (WHERE metric = 'program_cost'), 0) AS "program_cost"
    FROM estimates
    WHERE segment = 'all' AND metric IN ('deflected_conversations', 'program_cost')
    GROUP BY ALL
)

UNION ALL BY NAME

SELECT
    'support_roi' AS metric,
    grain,
    period_start,
    segment,
    CAST(("deflected_conversations" * 45 - "program_cost") / nullif("program_cost", 0) AS DOUBLE) AS value
FROM (
    SELECT
        grain,
        period_start,
        segment,
        coalesce(max(value) FILTER (WHERE metric = 'deflected_conversations'), 0) AS "deflected_conversations",
        coalesce(max(value) FILTER (WHERE metric = 'program_cost'), 0) AS "program_cost"
    FROM estimates
    WHERE segment = 'all' AND metric IN ('deflected_conversations', 'program_cost')
    GROUP BY ALL
)
)
ORDER BY ALL
