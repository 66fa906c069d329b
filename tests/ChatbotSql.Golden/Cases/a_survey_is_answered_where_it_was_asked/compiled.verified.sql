-- csat_requests: CSAT requests. Conversations whose visitor was asked for an answer to the survey.
-- csat_response_rate: CSAT response rate. Conversations whose visitor answered the survey, over conversations whose visitor was asked to.
-- goal_completion_rate: Goal completion rate. Engaged conversations that completed the goal declared for their flow, over engaged conversations.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        count_if(is_csat_requested) AS count_if_is_csat_requested,
        count(*) AS count_rows,
        count_if(is_csat_requested AND csat_positive IS NOT NULL) AS csat_response_rate_numerator,
        count_if(is_goal_completed) FILTER (WHERE is_engaged) AS count_if_is_goal_completed_where_is_engaged,
        count_if(is_engaged) AS count_if_is_engaged
    FROM conversations
),

estimates AS (
    SELECT
        'csat_requests' AS metric,
        period_start,
        CAST(count_if_is_csat_requested AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'csat_response_rate' AS metric,
        period_start,
        CAST(coalesce(csat_response_rate_numerator, 0) AS DOUBLE) / nullif(count_if_is_csat_requested, 0) AS value,
        CAST(coalesce(csat_response_rate_numerator, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_csat_requested AS DOUBLE) AS denominator,
        CAST(count_if_is_csat_requested AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_csat_requested > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'goal_completion_rate' AS metric,
        period_start,
        CAST(coalesce(count_if_is_goal_completed_where_is_engaged, 0) AS DOUBLE) / nullif(count_if_is_engaged, 0) AS value,
        CAST(coalesce(count_if_is_goal_completed_where_is_engaged, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_engaged AS DOUBLE) AS denominator,
        CAST(count_if_is_engaged AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_engaged > 0 THEN 'wilson' END AS interval
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
