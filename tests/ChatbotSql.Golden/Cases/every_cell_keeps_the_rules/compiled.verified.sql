WITH estimates AS (
FROM (
-- deflection_rate: Deflection rate. Eligible conversations that the bot resolved without a human, over all eligible conversations.
-- lead_quality_rate: Lead quality rate. Leads that the bot captured and that became marketing-qualified or sales-qualified, over all leads that it captured.
-- eligible_csat: CSAT of eligible conversations. CSAT over the conversations that the bot should be able to resolve; what is compared with people.
-- deflected_conversations: Deflected conversations. Eligible conversations that the bot resolved without a human.
-- program_cost: Program cost. All costs of the chatbot program, each spread over its days.
-- human_tickets_per_1000_visitors: Human tickets per 1,000 visitors. Help-desk tickets that people handled for each 1,000 visitors of the site; it should fall, whatever the bot claims.
WITH conversations_cells AS (
    SELECT
        CAST(date_trunc('month', started_on) AS DATE) AS period_start,
        count_if(is_deflected) AS count_if_is_deflected,
        count_if(is_eligible) AS count_if_is_eligible,
        count_if(coalesce(is_deflected, false) AND NOT coalesce(is_eligible, false)) AS deflection_rate_outside,
        count_if(csat_positive) FILTER (WHERE is_eligible) AS count_if_csat_positive_where_is_eligible,
        count_if(csat_positive IS NOT NULL) FILTER (WHERE is_eligible) AS eligible_csat_denominator,
        count(*) AS count_rows
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

leads_cells AS (
    SELECT
        CAST(date_trunc('month', captured_on) AS DATE) AS period_start,
        count_if(is_qualified) FILTER (WHERE is_bot_lead) AS count_if_is_qualified_where_is_bot_lead,
        count_if(is_bot_lead) AS count_if_is_bot_lead
    FROM leads
    WHERE captured_on IS NOT NULL
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

tickets_cells AS (
    SELECT
        CAST(date_trunc('month', opened_on) AS DATE) AS period_start,
        count_if(is_human) AS count_if_is_human
    FROM tickets
    WHERE opened_on IS NOT NULL
    GROUP BY period_start
),

visits_cells AS (
    SELECT
        CAST(date_trunc('month', started_on) AS DATE) AS period_start,
        count(DISTINCT visitor_id) AS count_distinct_visitor_id
    FROM visits
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'deflection_rate' AS metric,
        period_start,
        CAST(coalesce(count_if_is_deflected, 0) AS DOUBLE) / nullif(count_if_is_eligible, 0) AS value,
        CAST(coalesce(count_if_is_deflected, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_eligible AS DOUBLE) AS denominator,
        CAST(count_if_is_eligible AS DOUBLE) AS sample_size,
        CASE WHEN deflection_rate_outside = 0 AND count_if_is_eligible > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

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
        'eligible_csat' AS metric,
        period_start,
        CAST(coalesce(count_if_csat_positive_where_is_eligible, 0) AS DOUBLE) / nullif(eligible_csat_denominator, 0) AS value,
        CAST(coalesce(count_if_csat_positive_where_is_eligible, 0) AS DOUBLE) AS numerator,
        CAST(eligible_csat_denominator AS DOUBLE) AS denominator,
        CAST(eligible_csat_denominator AS DOUBLE) AS sample_size,
        CASE WHEN eligible_csat_denominator > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

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
        'program_cost' AS metric,
        period_start,
        CAST(sum_amount AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_amount AS DOUBLE) AS sample_size
    FROM program_costs_cells

    UNION ALL BY NAME

    SELECT
        'human_tickets_per_1000_visitors' AS metric,
        coalesce(tickets_cells.period_start, visits_cells.period_start) AS period_start,
        CAST(coalesce((1000 * coalesce(tickets_cells.count_if_is_human, 0)), 0) AS DOUBLE) / nullif(visits_cells.count_distinct_visitor_id, 0) AS value,
        CAST(coalesce((1000 * coalesce(tickets_cells.count_if_is_human, 0)), 0) AS DOUBLE) AS numerator,
        CAST(visits_cells.count_distinct_visitor_id AS DOUBLE) AS denominator,
        CAST(visits_cells.count_distinct_visitor_id AS DOUBLE) AS sample_size
    FROM tickets_cells
    FULL JOIN visits_cells
        ON tickets_cells.period_start IS NOT DISTINCT FROM visits_cells.period_start
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
UNION ALL BY NAME
FROM (
-- lead_quality_rate: Lead quality rate. Leads that the bot captured and that became marketing-qualified or sales-qualified, over all leads that it captured.
-- form_lead_quality_rate: Lead quality rate of forms. Leads that a form captured and that became marketing-qualified or sales-qualified, over all leads of forms.
WITH leads_cells AS (
    SELECT
        CAST(date_trunc('month', captured_on) AS DATE) AS period_start,
        source,
        count_if(is_qualified) FILTER (WHERE is_bot_lead) AS count_if_is_qualified_where_is_bot_lead,
        count_if(is_bot_lead) AS count_if_is_bot_lead,
        count_if(is_qualified) FILTER (WHERE is_form_lead) AS count_if_is_qualified_where_is_form_lead,
        count_if(is_form_lead) AS count_if_is_form_lead
    FROM leads
    WHERE captured_on IS NOT NULL
    GROUP BY period_start, source
),

estimates AS (
    SELECT
        'lead_quality_rate' AS metric,
        period_start,
        source,
        CAST(coalesce(count_if_is_qualified_where_is_bot_lead, 0) AS DOUBLE) / nullif(count_if_is_bot_lead, 0) AS value,
        CAST(coalesce(count_if_is_qualified_where_is_bot_lead, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'form_lead_quality_rate' AS metric,
        period_start,
        source,
        CAST(coalesce(count_if_is_qualified_where_is_form_lead, 0) AS DOUBLE) / nullif(count_if_is_form_lead, 0) AS value,
        CAST(coalesce(count_if_is_qualified_where_is_form_lead, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_form_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_form_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_form_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells
)

SELECT
    metric,
    'month' AS grain,
    period_start,
    'source' AS segment,
    source,
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
ORDER BY metric, period_start, source
)
UNION ALL BY NAME
FROM (
-- eligible_csat: CSAT of eligible conversations. CSAT over the conversations that the bot should be able to resolve; what is compared with people.
-- human_csat: CSAT of people. Positive answers over answers to surveys of tickets that people handled without a conversation with the bot, of intents that the bot is for.
WITH conversations_cells AS (
    SELECT
        CAST(date_trunc('month', started_on) AS DATE) AS period_start,
        intent,
        count_if(csat_positive) FILTER (WHERE is_eligible) AS count_if_csat_positive_where_is_eligible,
        count_if(csat_positive IS NOT NULL) FILTER (WHERE is_eligible) AS eligible_csat_denominator
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start, intent
),

tickets_cells AS (
    SELECT
        CAST(date_trunc('month', opened_on) AS DATE) AS period_start,
        intent,
        count_if(csat_positive) FILTER (WHERE is_human AND NOT has_bot_conversation AND is_eligible_intent) AS human_csat_numerator,
        count_if(csat_positive IS NOT NULL) FILTER (WHERE is_human AND NOT has_bot_conversation AND is_eligible_intent) AS human_csat_denominator
    FROM tickets
    WHERE opened_on IS NOT NULL
    GROUP BY period_start, intent
),

estimates AS (
    SELECT
        'eligible_csat' AS metric,
        period_start,
        intent,
        CAST(coalesce(count_if_csat_positive_where_is_eligible, 0) AS DOUBLE) / nullif(eligible_csat_denominator, 0) AS value,
        CAST(coalesce(count_if_csat_positive_where_is_eligible, 0) AS DOUBLE) AS numerator,
        CAST(eligible_csat_denominator AS DOUBLE) AS denominator,
        CAST(eligible_csat_denominator AS DOUBLE) AS sample_size,
        CASE WHEN eligible_csat_denominator > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'human_csat' AS metric,
        period_start,
        intent,
        CAST(coalesce(human_csat_numerator, 0) AS DOUBLE) / nullif(human_csat_denominator, 0) AS value,
        CAST(coalesce(human_csat_numerator, 0) AS DOUBLE) AS numerator,
        CAST(human_csat_denominator AS DOUBLE) AS denominator,
        CAST(human_csat_denominator AS DOUBLE) AS sample_size,
        CASE WHEN human_csat_denominator > 0 THEN 'wilson' END AS interval
    FROM tickets_cells
)

SELECT
    metric,
    'month' AS grain,
    period_start,
    'intent' AS segment,
    intent,
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
ORDER BY metric, period_start, intent
)
)

FROM estimates
WHERE (metric, segment) IN (('deflection_rate', 'all'), ('lead_quality_gap_to_forms', 'all'), ('csat_gap_to_human', 'all'), ('net_support_savings', 'all'), ('human_tickets_per_1000_visitors', 'all'))
UNION ALL BY NAME
FROM (
-- The formulas by all, each from the values of its parts in the same cell.
SELECT
    'net_support_savings' AS metric,
    grain,
    period_start,
    segment,
    CAST("deflected_conversations" * 4.50 - "program_cost" AS DOUBLE) AS value
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
UNION ALL BY NAME
FROM (
-- lead_quality_gap_to_forms: the mean of the values by source, weighted by the denominators of lead_quality_rate where there are values.
WITH strata AS (
    SELECT
        grain,
        period_start,
        source AS stratum,
        coalesce(max(denominator) FILTER (WHERE metric = 'lead_quality_rate'), 0) AS weight,
        max(value) FILTER (WHERE metric = 'lead_quality_rate') AS "lead_quality_rate",
        max(value) FILTER (WHERE metric = 'form_lead_quality_rate') AS "form_lead_quality_rate"
    FROM estimates
    WHERE segment = 'source' AND metric IN ('lead_quality_rate', 'form_lead_quality_rate')
    GROUP BY ALL
),

-- In the order of the strata, because a sum of fractions depends on it.
means AS (
    SELECT
        grain,
        period_start,
        sum(weight) AS total,
        sum(weight) FILTER (WHERE weight > 0 AND stratum_value IS NOT NULL) AS covered,
        list_sum(list(weight * stratum_value ORDER BY stratum) FILTER (WHERE weight > 0 AND stratum_value IS NOT NULL)) AS weighted
    FROM (SELECT *, CAST("lead_quality_rate" - "form_lead_quality_rate" AS DOUBLE) AS stratum_value FROM strata)
    GROUP BY ALL
)

SELECT
    'lead_quality_gap_to_forms' AS metric,
    whole.grain,
    whole.period_start,
    whole.segment,
    means.weighted / nullif(means.covered, 0) AS value,
    coalesce(means.covered, 0) AS sample_size
FROM estimates AS whole
LEFT JOIN means
    ON means.grain = whole.grain
    AND means.period_start IS NOT DISTINCT FROM whole.period_start
WHERE whole.segment = 'all' AND whole.metric = 'lead_quality_rate'
)
UNION ALL BY NAME
FROM (
-- csat_gap_to_human: the mean of the values by intent, weighted by the denominators of eligible_csat where there are values.
WITH strata AS (
    SELECT
        grain,
        period_start,
        intent AS stratum,
        coalesce(max(denominator) FILTER (WHERE metric = 'eligible_csat'), 0) AS weight,
        max(value) FILTER (WHERE metric = 'eligible_csat') AS "eligible_csat",
        max(value) FILTER (WHERE metric = 'human_csat') AS "human_csat"
    FROM estimates
    WHERE segment = 'intent' AND metric IN ('eligible_csat', 'human_csat')
    GROUP BY ALL
),

-- In the order of the strata, because a sum of fractions depends on it.
means AS (
    SELECT
        grain,
        period_start,
        sum(weight) AS total,
        sum(weight) FILTER (WHERE weight > 0 AND stratum_value IS NOT NULL) AS covered,
        list_sum(list(weight * stratum_value ORDER BY stratum) FILTER (WHERE weight > 0 AND stratum_value IS NOT NULL)) AS weighted
    FROM (SELECT *, CAST("eligible_csat" - "human_csat" AS DOUBLE) AS stratum_value FROM strata)
    GROUP BY ALL
)

SELECT
    'csat_gap_to_human' AS metric,
    whole.grain,
    whole.period_start,
    whole.segment,
    means.weighted / nullif(means.covered, 0) AS value,
    coalesce(means.covered, 0) AS sample_size
FROM estimates AS whole
LEFT JOIN means
    ON means.grain = whole.grain
    AND means.period_start IS NOT DISTINCT FROM whole.period_start
WHERE whole.segment = 'all' AND whole.metric = 'eligible_csat'
)
ORDER BY ALL
