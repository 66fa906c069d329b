-- resolution_rate: Resolution rate. Bot sessions that were resolved before any handoff, over bot sessions.
WITH conversations_cells AS (
    SELECT
        CAST(date_trunc('month', started_on) AS DATE) AS period_start,
        intent,
        count_if(is_resolved) FILTER (WHERE is_bot_handled) AS count_if_is_resolved_where_is_bot_handled,
        count_if(is_bot_handled) AS count_if_is_bot_handled
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start, intent
),

estimates AS (
    SELECT
        'resolution_rate' AS metric,
        period_start,
        intent,
        CAST(coalesce(count_if_is_resolved_where_is_bot_handled, 0) AS DOUBLE) / nullif(count_if_is_bot_handled, 0) AS value,
        CAST(coalesce(count_if_is_resolved_where_is_bot_handled, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_handled > 0 THEN 'wilson' END AS interval
    FROM conversations_cells
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
