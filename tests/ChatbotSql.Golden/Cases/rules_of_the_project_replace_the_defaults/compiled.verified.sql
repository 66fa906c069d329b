-- deflection_rate: Deflection rate. Eligible conversations that the bot resolved without a human, over all eligible conversations.
-- engaged_conversations: Engaged conversations. Conversations in which the visitor took part; one in which only the bot wrote is not among them.
-- captured_leads: Captured leads. Engaged conversations that captured a lead.
-- conversion_rate: Conversion rate. Engaged conversations that led to a lead, a meeting or a purchase, over engaged conversations.
-- csat: CSAT. Conversations with a positive last answer to the survey, over conversations with an answer.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        intent,
        count_if(is_deflected) AS count_if_is_deflected,
        count_if(is_eligible) AS count_if_is_eligible,
        count_if(coalesce(is_deflected, false) AND NOT coalesce(is_eligible, false)) AS deflection_rate_outside,
        count_if(is_engaged) AS count_if_is_engaged,
        count(*) AS count_rows,
        count_if(is_lead) FILTER (WHERE is_engaged) AS count_if_is_lead_where_is_engaged,
        count(*) FILTER (WHERE is_engaged) AS count_rows_where_is_engaged,
        count_if(is_converted) FILTER (WHERE is_engaged) AS count_if_is_converted_where_is_engaged,
        count_if(csat_positive) AS count_if_csat_positive,
        count_if(csat_positive IS NOT NULL) AS count_if_csat_positive_is_not_null
    FROM conversations
    GROUP BY intent
),

estimates AS (
    SELECT
        'deflection_rate' AS metric,
        period_start,
        intent,
        CAST(coalesce(count_if_is_deflected, 0) AS DOUBLE) / nullif(count_if_is_eligible, 0) AS value,
        CAST(coalesce(count_if_is_deflected, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_eligible AS DOUBLE) AS denominator,
        CAST(count_if_is_eligible AS DOUBLE) AS sample_size,
        CASE WHEN deflection_rate_outside = 0 AND count_if_is_eligible > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'engaged_conversations' AS metric,
        period_start,
        intent,
        CAST(count_if_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'captured_leads' AS metric,
        period_start,
        intent,
        CAST(count_if_is_lead_where_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows_where_is_engaged AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'conversion_rate' AS metric,
        period_start,
        intent,
        CAST(coalesce(count_if_is_converted_where_is_engaged, 0) AS DOUBLE) / nullif(count_if_is_engaged, 0) AS value,
        CAST(coalesce(count_if_is_converted_where_is_engaged, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_engaged AS DOUBLE) AS denominator,
        CAST(count_if_is_engaged AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_engaged > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'csat' AS metric,
        period_start,
        intent,
        CAST(coalesce(count_if_csat_positive, 0) AS DOUBLE) / nullif(count_if_csat_positive_is_not_null, 0) AS value,
        CAST(coalesce(count_if_csat_positive, 0) AS DOUBLE) AS numerator,
        CAST(count_if_csat_positive_is_not_null AS DOUBLE) AS denominator,
        CAST(count_if_csat_positive_is_not_null AS DOUBLE) AS sample_size,
        CASE WHEN count_if_csat_positive_is_not_null > 0 THEN 'wilson' END AS interval
    FROM conversations_cells
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
