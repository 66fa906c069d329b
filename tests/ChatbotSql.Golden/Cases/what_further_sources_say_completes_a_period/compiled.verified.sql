WITH estimates AS (
FROM (
-- deflection_rate: Deflection rate. Eligible conversations that the bot resolved without a human, over all eligible conversations.
-- handoff_rate: Handoff rate. Bot sessions that a person took over, over bot sessions; neither direction is better by itself.
-- engagement_rate: Engagement rate. Engaged conversations over the times that the chat was shown.
-- z_narrowed: z narrowed.
-- z_narrowed_side: z narrowed side.
-- z_chats: z chats.
-- attributed_revenue: Attributed revenue. The bot's share of the revenue of people who chatted within the window before it, less refunds.
-- influenced_revenue: Influenced revenue. The whole amount of revenue of people who chatted within the window before it, less refunds; never to be added to what others influenced.
-- z_touches: z touches.
WITH conversations_cells AS (
    SELECT
        CAST(date_trunc('week', started_on) AS DATE) AS period_start,
        count_if(is_deflected) AS count_if_is_deflected,
        count_if(is_eligible) AS count_if_is_eligible,
        count_if(coalesce(is_deflected, false) AND NOT coalesce(is_eligible, false)) AS deflection_rate_outside,
        count_if(is_handed_off) FILTER (WHERE is_bot_handled) AS count_if_is_handed_off_where_is_bot_handled,
        count_if(is_bot_handled) AS count_if_is_bot_handled,
        count_if(is_engaged) AS count_if_is_engaged,
        count(*) FILTER (WHERE is_handed_off) AS count_rows_where_is_handed_off,
        count(*) FILTER (WHERE outcome = 'resolved') AS count_rows_where_outcome_resolved,
        count(*) AS count_rows
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

impressions_cells AS (
    SELECT
        CAST(date_trunc('week', occurred_on) AS DATE) AS period_start,
        count(*) AS count_rows
    FROM impressions
    WHERE occurred_on IS NOT NULL
    GROUP BY period_start
),

attributed_revenue_cells AS (
    SELECT
        CAST(date_trunc('week', occurred_on) AS DATE) AS period_start,
        sum(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_value,
        count(amount) FILTER (WHERE (is_chat AND is_counted) AND (attribution = 'last_touch_30d')) AS attributed_revenue_rows,
        sum(influenced_amount) FILTER (WHERE is_counted AND (attribution = 'last_touch_30d')) AS influenced_revenue_value,
        count(influenced_amount) FILTER (WHERE is_counted AND (attribution = 'last_touch_30d')) AS influenced_revenue_rows
    FROM attributed_revenue
    WHERE occurred_on IS NOT NULL
    GROUP BY period_start
),

touches_cells AS (
    SELECT
        CAST(date_trunc('week', occurred_on) AS DATE) AS period_start,
        count(*) AS count_rows
    FROM touches
    WHERE occurred_on IS NOT NULL
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

    UNION ALL BY NAME

    SELECT
        'z_narrowed' AS metric,
        period_start,
        CAST(count_rows_where_is_handed_off AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows_where_is_handed_off AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'z_narrowed_side' AS metric,
        period_start,
        CAST(coalesce(count_rows_where_outcome_resolved, 0) AS DOUBLE) / nullif(count_rows, 0) AS value,
        CAST(coalesce(count_rows_where_outcome_resolved, 0) AS DOUBLE) AS numerator,
        CAST(count_rows AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size,
        CASE WHEN count_rows > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'z_chats' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'attributed_revenue' AS metric,
        period_start,
        CAST(attributed_revenue_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(attributed_revenue_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells

    UNION ALL BY NAME

    SELECT
        'influenced_revenue' AS metric,
        period_start,
        CAST(influenced_revenue_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(influenced_revenue_rows AS DOUBLE) AS sample_size
    FROM attributed_revenue_cells

    UNION ALL BY NAME

    SELECT
        'z_touches' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM touches_cells
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
)
)

FROM estimates
WHERE (metric, segment) IN (('deflection_rate', 'all'), ('handoff_rate', 'all'), ('engagement_rate', 'all'), ('z_narrowed', 'all'), ('z_narrowed_side', 'all'), ('z_formula', 'all'), ('z_chats', 'all'), ('attributed_revenue', 'all'), ('influenced_revenue', 'all'), ('z_touches', 'all'))
UNION ALL BY NAME
FROM (
-- The formulas by all, each from the values of its parts in the same cell.
SELECT
    'z_formula' AS metric,
    grain,
    period_start,
    segment,
    CAST("handoff_rate" * 2 AS DOUBLE) AS value
FROM (
    SELECT
        grain,
        period_start,
        segment,
        max(value) FILTER (WHERE metric = 'handoff_rate') AS "handoff_rate"
    FROM estimates
    WHERE segment = 'all' AND metric IN ('handoff_rate')
    GROUP BY ALL
)
)
ORDER BY ALL
