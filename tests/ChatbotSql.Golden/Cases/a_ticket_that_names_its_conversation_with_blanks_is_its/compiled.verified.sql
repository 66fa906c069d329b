-- deflection_rate: Deflection rate. Eligible conversations that the bot resolved without a human, over all eligible conversations.
-- handoff_rate: Handoff rate. Bot sessions that a person took over, over bot sessions; neither direction is better by itself.
WITH conversations_cells AS (
    SELECT
        CAST(date_trunc('week', started_on) AS DATE) AS period_start,
        count_if(is_deflected) AS count_if_is_deflected,
        count_if(is_eligible) AS count_if_is_eligible,
        count_if(coalesce(is_deflected, false) AND NOT coalesce(is_eligible, false)) AS deflection_rate_outside,
        count_if(is_handed_off) FILTER (WHERE is_bot_handled) AS count_if_is_handed_off_where_is_bot_handled,
        count_if(is_bot_handled) AS count_if_is_bot_handled
    FROM conversations
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
        'handoff_rate' AS metric,
        period_start,
        CAST(coalesce(count_if_is_handed_off_where_is_bot_handled, 0) AS DOUBLE) / nullif(count_if_is_bot_handled, 0) AS value,
        CAST(coalesce(count_if_is_handed_off_where_is_bot_handled, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_handled > 0 THEN 'wilson' END AS interval
    FROM conversations_cells
)

SELECT
    metric,
    'week' AS grain,
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
