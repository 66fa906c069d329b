-- goal_completion_rate: Goal completion rate. Engaged conversations that completed the goal declared for their flow, over engaged conversations.
-- goal_completions: Goal completions. Engaged conversations that completed the goal declared for their flow, or any goal where none is declared.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        flow,
        count_if(is_goal_completed) FILTER (WHERE is_engaged) AS count_if_is_goal_completed_where_is_engaged,
        count_if(is_engaged) AS count_if_is_engaged,
        count(*) FILTER (WHERE is_engaged) AS count_rows_where_is_engaged
    FROM conversations
    GROUP BY flow
),

estimates AS (
    SELECT
        'goal_completion_rate' AS metric,
        period_start,
        flow,
        CAST(coalesce(count_if_is_goal_completed_where_is_engaged, 0) AS DOUBLE) / nullif(count_if_is_engaged, 0) AS value,
        CAST(coalesce(count_if_is_goal_completed_where_is_engaged, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_engaged AS DOUBLE) AS denominator,
        CAST(count_if_is_engaged AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_engaged > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'goal_completions' AS metric,
        period_start,
        flow,
        CAST(count_if_is_goal_completed_where_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows_where_is_engaged AS DOUBLE) AS sample_size
    FROM conversations_cells
)

SELECT
    metric,
    'all' AS grain,
    period_start,
    'flow' AS segment,
    flow,
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
ORDER BY metric, period_start, flow
