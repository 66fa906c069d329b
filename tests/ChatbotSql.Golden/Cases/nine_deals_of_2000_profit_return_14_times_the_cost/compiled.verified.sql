WITH estimates AS (
FROM (
-- attributed_gross_profit: Attributed gross profit. The bot's share of the gross profit of the revenue of people who chatted within the window before it, less refunds.
-- program_cost: Program cost. All costs of the chatbot program, each spread over its days.
-- sql_rate: SQL rate. Leads that the bot captured and that became sales-qualified, over all leads that it captured.
-- bot_leads: Bot leads. Leads of the CRM that the bot captured, by the day of their capture.
-- sql_bot_leads: Sales-qualified bot leads. Leads that the bot captured and that became sales-qualified.
WITH attributed_revenue_cells AS (
    SELECT
        CAST(date_trunc('month', occurred_on) AS DATE) AS period_start,
        sum(gross_profit) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_gross_profit_value,
        count(gross_profit) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_gross_profit_rows
    FROM attributed_revenue
    WHERE occurred_on IS NOT NULL
    GROUP BY period_start
),

program_costs_cells AS (
    SELECT
        CAST(date_trunc('month', spent_on) AS DATE) AS period_start,
        sum(amount) AS sum_amount,
        count(amount) AS count_amount
    FROM program_costs
    WHERE spent_on IS NOT NULL
    GROUP BY period_start
),

leads_cells AS (
    SELECT
        CAST(date_trunc('month', captured_on) AS DATE) AS period_start,
        count_if(is_sql) FILTER (WHERE is_bot_lead) AS count_if_is_sql_where_is_bot_lead,
        count_if(is_bot_lead) AS count_if_is_bot_lead,
        count(*) AS count_rows,
        count(*) FILTER (WHERE is_bot_lead) AS count_rows_where_is_bot_lead
    FROM leads
    WHERE captured_on IS NOT NULL
    GROUP BY period_start
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
        'sql_rate' AS metric,
        period_start,
        CAST(coalesce(count_if_is_sql_where_is_bot_lead, 0) AS DOUBLE) / nullif(count_if_is_bot_lead, 0) AS value,
        CAST(coalesce(count_if_is_sql_where_is_bot_lead, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'bot_leads' AS metric,
        period_start,
        CAST(count_if_is_bot_lead AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'sql_bot_leads' AS metric,
        period_start,
        CAST(count_if_is_sql_where_is_bot_lead AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows_where_is_bot_lead AS DOUBLE) AS sample_size
    FROM leads_cells
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
    interval,
    CASE interval
        WHEN 'wilson' THEN CASE WHEN numerator = 0 THEN 0 ELSE
            (numerator + 1.9207294103470687 - 1.959963984540054 * sqrt(numerator * (denominator - numerator) / denominator + 0.9603647051735344))
            / (denominator + 3.8414588206941374)
        END
    END AS ci_low,
    CASE interval
        WHEN 'wilson' THEN CASE WHEN numerator = denominator THEN 1 ELSE
            (numerator + 1.9207294103470687 + 1.959963984540054 * sqrt(numerator * (denominator - numerator) / denominator + 0.9603647051735344))
            / (denominator + 3.8414588206941374)
        END
    END AS ci_high
FROM estimates
ORDER BY metric, period_start
)
)

FROM estimates
WHERE (metric, segment) IN (('chatbot_roi', 'all'), ('attributed_gross_profit', 'all'), ('program_cost', 'all'), ('sql_rate', 'all'), ('bot_leads', 'all'), ('sql_bot_leads', 'all'))
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
