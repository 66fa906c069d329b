WITH estimates AS (
FROM (
-- eligible_csat: CSAT of eligible conversations. CSAT over the conversations that the bot should be able to resolve; what is compared with people.
-- human_csat: CSAT of people. Positive answers over answers to surveys of tickets that people handled without a conversation with the bot, of intents that the bot is for.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        intent,
        count_if(csat_positive) FILTER (WHERE is_eligible) AS count_if_csat_positive_where_is_eligible,
        count_if(csat_positive IS NOT NULL) FILTER (WHERE is_eligible) AS eligible_csat_denominator
    FROM conversations
    GROUP BY intent
),

tickets_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        intent,
        count_if(csat_positive) FILTER (WHERE is_human AND NOT has_bot_conversation AND is_eligible_intent) AS human_csat_numerator,
        count_if(csat_positive IS NOT NULL) FILTER (WHERE is_human AND NOT has_bot_conversation AND is_eligible_intent) AS human_csat_denominator
    FROM tickets
    GROUP BY intent
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
    'all' AS grain,
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
WHERE (metric, segment) IN (('csat_gap_to_human', 'intent'), ('human_csat', 'intent'), ('eligible_csat', 'intent'))
UNION ALL BY NAME
FROM (
-- csat_gap_to_human: the mean of the values by intent, weighted by the denominators of eligible_csat where there are values.
WITH strata AS (
    SELECT
        grain,
        period_start,
        intent,
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
        intent,
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
    whole.intent,
    means.weighted / nullif(means.covered, 0) AS value,
    coalesce(means.covered, 0) AS sample_size
FROM estimates AS whole
LEFT JOIN means
    ON means.grain = whole.grain
    AND means.period_start IS NOT DISTINCT FROM whole.period_start
    AND means.intent IS NOT DISTINCT FROM whole.intent
WHERE whole.segment = 'intent' AND whole.metric = 'eligible_csat'
)
ORDER BY ALL
