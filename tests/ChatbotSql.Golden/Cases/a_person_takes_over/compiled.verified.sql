-- handoff_rate: Handoff rate. Bot sessions that a person took over, over bot sessions; neither direction is better by itself.
-- handed_off_conversations: Handoffs. Bot sessions that a person took over.
-- engaged_conversations: Engaged conversations. Conversations in which the visitor took part; one in which only the bot wrote is not among them.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        is_handed_off,
        count_if(is_handed_off) FILTER (WHERE is_bot_handled) AS count_if_is_handed_off_where_is_bot_handled,
        count_if(is_bot_handled) AS count_if_is_bot_handled,
        count(*) FILTER (WHERE is_bot_handled) AS count_rows_where_is_bot_handled,
        count_if(is_engaged) AS count_if_is_engaged,
        count(*) AS count_rows
    FROM conversations
    GROUP BY is_handed_off
),

estimates AS (
    SELECT
        'handoff_rate' AS metric,
        period_start,
        is_handed_off,
        CAST(coalesce(count_if_is_handed_off_where_is_bot_handled, 0) AS DOUBLE) / nullif(count_if_is_bot_handled, 0) AS value,
        CAST(coalesce(count_if_is_handed_off_where_is_bot_handled, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_handled > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'handed_off_conversations' AS metric,
        period_start,
        is_handed_off,
        CAST(count_if_is_handed_off_where_is_bot_handled AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows_where_is_bot_handled AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'engaged_conversations' AS metric,
        period_start,
        is_handed_off,
        CAST(count_if_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells
)

SELECT
    metric,
    'all' AS grain,
    period_start,
    'is_handed_off' AS segment,
    is_handed_off,
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
ORDER BY metric, period_start, is_handed_off
