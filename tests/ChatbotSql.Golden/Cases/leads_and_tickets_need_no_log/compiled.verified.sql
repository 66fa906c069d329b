-- lead_quality_rate: Lead quality rate. Leads that the bot captured and that became marketing-qualified or sales-qualified, over all leads that it captured.
-- human_tickets: Tickets handled by people. Help-desk tickets that people handled, whether or not the bot had a part in them.
-- program_cost: Program cost. All costs of the chatbot program, each spread over its days.
WITH leads_cells AS (
    SELECT
        captured_on AS period_start,
        count_if(is_qualified) FILTER (WHERE is_bot_lead) AS count_if_is_qualified_where_is_bot_lead,
        count_if(is_bot_lead) AS count_if_is_bot_lead
    FROM leads
    WHERE captured_on IS NOT NULL
    GROUP BY period_start
),

tickets_cells AS (
    SELECT
        opened_on AS period_start,
        count_if(is_human) AS count_if_is_human,
        count(*) AS count_rows
    FROM tickets
    WHERE opened_on IS NOT NULL
    GROUP BY period_start
),

program_costs_cells AS (
    SELECT
        spent_on AS period_start,
        sum(amount) AS sum_amount,
        count(amount) AS count_amount
    FROM program_costs
    WHERE spent_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'lead_quality_rate' AS metric,
        period_start,
        CAST(coalesce(count_if_is_qualified_where_is_bot_lead, 0) AS DOUBLE) / nullif(count_if_is_bot_lead, 0) AS value,
        CAST(coalesce(count_if_is_qualified_where_is_bot_lead, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'human_tickets' AS metric,
        period_start,
        CAST(count_if_is_human AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM tickets_cells

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
    'day' AS grain,
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
