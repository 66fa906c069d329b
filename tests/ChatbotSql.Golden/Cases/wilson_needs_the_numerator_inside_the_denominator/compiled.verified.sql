-- resolved_share: resolved share.
-- resolved_per_bot_session: resolved per bot session.
-- share_of_all: share of all.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        channel,
        count_if(is_resolved AND is_bot_handled) AS count_if_is_resolved_and_is_bot_handled,
        count_if(is_bot_handled) AS count_if_is_bot_handled,
        count_if(is_resolved) AS count_if_is_resolved,
        count_if(coalesce(is_resolved, false) AND NOT coalesce(is_bot_handled, false)) AS resolved_per_bot_session_outside,
        count(*) FILTER (WHERE is_resolved OR false) AS count_rows_where_is_resolved_or_false,
        count(*) AS count_rows
    FROM conversations
    GROUP BY channel
),

estimates AS (
    SELECT
        'resolved_share' AS metric,
        period_start,
        channel,
        CAST(coalesce(count_if_is_resolved_and_is_bot_handled, 0) AS DOUBLE) / nullif(count_if_is_bot_handled, 0) AS value,
        CAST(coalesce(count_if_is_resolved_and_is_bot_handled, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_handled > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'resolved_per_bot_session' AS metric,
        period_start,
        channel,
        CAST(coalesce(count_if_is_resolved, 0) AS DOUBLE) / nullif(count_if_is_bot_handled, 0) AS value,
        CAST(coalesce(count_if_is_resolved, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS sample_size,
        CASE WHEN resolved_per_bot_session_outside = 0 AND count_if_is_bot_handled > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'share_of_all' AS metric,
        period_start,
        channel,
        CAST(coalesce(count_rows_where_is_resolved_or_false, 0) AS DOUBLE) / nullif(count_rows, 0) AS value,
        CAST(coalesce(count_rows_where_is_resolved_or_false, 0) AS DOUBLE) AS numerator,
        CAST(count_rows AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size,
        CASE WHEN count_rows > 0 THEN 'wilson' END AS interval
    FROM conversations_cells
)

SELECT
    metric,
    'all' AS grain,
    period_start,
    'channel' AS segment,
    channel,
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
ORDER BY metric, period_start, channel
