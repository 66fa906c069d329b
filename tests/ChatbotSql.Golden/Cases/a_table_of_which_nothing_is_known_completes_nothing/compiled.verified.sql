-- handoff_rate: Handoff rate. Bot sessions that a person took over, over bot sessions; neither direction is better by itself.
-- engagement_rate: Engagement rate. Engaged conversations over the times that the chat was shown.
WITH conversations_cells AS (
    SELECT
        started_on AS period_start,
        count_if(is_handed_off) FILTER (WHERE is_bot_handled) AS count_if_is_handed_off_where_is_bot_handled,
        count_if(is_bot_handled) AS count_if_is_bot_handled,
        count_if(is_engaged) AS count_if_is_engaged
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

impressions_cells AS (
    SELECT
        occurred_on AS period_start,
        count(*) AS count_rows
    FROM impressions
    WHERE occurred_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'handoff_rate' AS metric,
        period_start,
        CAST(coalesce(count_if_is_handed_off_where_is_bot_handled, 0) AS DOUBLE) / nullif(count_if_is_bot_handled, 0) AS value,
        CAST(coalesce(count_if_is_handed_off_where_is_bot_handled, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_handled > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'engagement_rate' AS metric,
        coalesce(conversations_cells.period_start, impressions_cells.period_start) AS period_start,
        CAST(coalesce(conversations_cells.count_if_is_engaged, 0) AS DOUBLE) / nullif(impressions_cells.count_rows, 0) AS value,
        CAST(coalesce(conversations_cells.count_if_is_engaged, 0) AS DOUBLE) AS numerator,
        CAST(impressions_cells.count_rows AS DOUBLE) AS denominator,
        CAST(impressions_cells.count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells
    FULL JOIN impressions_cells
        ON conversations_cells.period_start IS NOT DISTINCT FROM impressions_cells.period_start
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
