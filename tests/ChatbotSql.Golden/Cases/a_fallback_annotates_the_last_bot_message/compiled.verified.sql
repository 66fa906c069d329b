-- fallback_rate: Fallback rate. Fallbacks over messages of the bot.
-- fallback_session_rate: Fallback session rate. Bot sessions with at least one fallback, over bot sessions.
-- knowledge_gap_rate: Knowledge gap rate. Bot sessions in which the bot's content lacked an answer, over bot sessions.
-- fallbacks: Fallbacks. Times that the bot did not understand the visitor.
-- bot_messages: Bot messages. Messages of the bot in all conversations.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        sum(fallback_turns) AS sum_fallback_turns,
        sum(bot_messages) AS sum_bot_messages,
        count_if(CAST(coalesce(bot_messages, 0) AS HUGEINT) <> 0) AS fallback_rate_clusters,
        sum(CAST(coalesce(fallback_turns, 0) AS HUGEINT) * CAST(coalesce(fallback_turns, 0) AS HUGEINT)) AS fallback_rate_sum_xx,
        sum(CAST(coalesce(fallback_turns, 0) AS HUGEINT) * CAST(coalesce(bot_messages, 0) AS HUGEINT)) AS fallback_rate_sum_xy,
        sum(CAST(coalesce(bot_messages, 0) AS HUGEINT) * CAST(coalesce(bot_messages, 0) AS HUGEINT)) AS fallback_rate_sum_yy,
        count_if(has_fallback) FILTER (WHERE is_bot_handled) AS count_if_has_fallback_where_is_bot_handled,
        count_if(is_bot_handled) AS count_if_is_bot_handled,
        count_if(has_knowledge_gap) FILTER (WHERE is_bot_handled) AS knowledge_gap_rate_numerator,
        count(fallback_turns) AS count_fallback_turns,
        count(bot_messages) AS count_bot_messages
    FROM conversations
),

estimates AS (
    SELECT
        'fallback_rate' AS metric,
        period_start,
        CAST(coalesce(sum_fallback_turns, 0) AS DOUBLE) / nullif(sum_bot_messages, 0) AS value,
        CAST(coalesce(sum_fallback_turns, 0) AS DOUBLE) AS numerator,
        CAST(sum_bot_messages AS DOUBLE) AS denominator,
        CAST(sum_bot_messages AS DOUBLE) AS sample_size,
        CASE WHEN fallback_rate_clusters > 1 AND sum_bot_messages <> 0 THEN 'clustered' END AS interval,
        fallback_rate_clusters AS clusters,
        fallback_rate_sum_xx AS sum_xx,
        fallback_rate_sum_xy AS sum_xy,
        fallback_rate_sum_yy AS sum_yy
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'fallback_session_rate' AS metric,
        period_start,
        CAST(coalesce(count_if_has_fallback_where_is_bot_handled, 0) AS DOUBLE) / nullif(count_if_is_bot_handled, 0) AS value,
        CAST(coalesce(count_if_has_fallback_where_is_bot_handled, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_handled > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'knowledge_gap_rate' AS metric,
        period_start,
        CAST(coalesce(knowledge_gap_rate_numerator, 0) AS DOUBLE) / nullif(count_if_is_bot_handled, 0) AS value,
        CAST(coalesce(knowledge_gap_rate_numerator, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_handled AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_handled > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'fallbacks' AS metric,
        period_start,
        CAST(sum_fallback_turns AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_fallback_turns AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'bot_messages' AS metric,
        period_start,
        CAST(sum_bot_messages AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_bot_messages AS DOUBLE) AS sample_size
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
        -- It ends at 0 where the value is not below that, and of a share at 1.
        WHEN 'clustered' THEN greatest(CASE WHEN value >= 0 THEN 0 END, value - 1.959963984540054
            * sqrt(clusters / (clusters - 1) * greatest(0, sum_xx - 2 * value * sum_xy + value * value * sum_yy)) / abs(denominator))
    END AS ci_low,
    CASE interval
        WHEN 'wilson' THEN CASE WHEN numerator = denominator THEN 1 ELSE
            (numerator + 1.9207294103470687 + 1.959963984540054 * sqrt(numerator * (denominator - numerator) / denominator + 0.9603647051735344))
            / (denominator + 3.8414588206941374)
        END
        WHEN 'clustered' THEN least(CASE WHEN metric IN ('fallback_rate') AND value <= 1 THEN 1 END, value + 1.959963984540054
            * sqrt(clusters / (clusters - 1) * greatest(0, sum_xx - 2 * value * sum_xy + value * value * sum_yy)) / abs(denominator))
    END AS ci_high
FROM estimates
ORDER BY metric, period_start
