-- fallback_rate: Fallback rate. Fallbacks over messages of the bot.
-- fallbacks_per_turn_of_long_chats: fallbacks per turn of long chats.
-- messages_per_chat: messages per chat.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        channel,
        sum(fallback_turns) AS sum_fallback_turns,
        sum(bot_messages) AS sum_bot_messages,
        count_if(CAST(coalesce(bot_messages, 0) AS HUGEINT) <> 0) AS fallback_rate_clusters,
        sum(CAST(coalesce(fallback_turns, 0) AS HUGEINT) * CAST(coalesce(fallback_turns, 0) AS HUGEINT)) AS fallback_rate_sum_xx,
        sum(CAST(coalesce(fallback_turns, 0) AS HUGEINT) * CAST(coalesce(bot_messages, 0) AS HUGEINT)) AS fallback_rate_sum_xy,
        sum(CAST(coalesce(bot_messages, 0) AS HUGEINT) * CAST(coalesce(bot_messages, 0) AS HUGEINT)) AS fallback_rate_sum_yy,
        sum(fallback_turns) FILTER (WHERE fallback_turns > 1 OR channel = 'app') AS fallbacks_per_turn_of_long_chats_numerator,
        sum(CAST(coalesce(CASE WHEN fallback_turns > 1 OR channel = 'app' THEN fallback_turns END, 0) AS HUGEINT) * CAST(coalesce(CASE WHEN fallback_turns > 1 OR channel = 'app' THEN fallback_turns END, 0) AS HUGEINT)) AS fallbacks_per_turn_of_long_chats_sum_xx,
        sum(CAST(coalesce(CASE WHEN fallback_turns > 1 OR channel = 'app' THEN fallback_turns END, 0) AS HUGEINT) * CAST(coalesce(bot_messages, 0) AS HUGEINT)) AS fallbacks_per_turn_of_long_chats_sum_xy,
        count(*) AS count_rows,
        count_if(CAST(coalesce(CASE WHEN true THEN 1 END, 0) AS HUGEINT) <> 0) AS messages_per_chat_clusters,
        sum(CAST(coalesce(bot_messages, 0) AS HUGEINT) * CAST(coalesce(CASE WHEN true THEN 1 END, 0) AS HUGEINT)) AS messages_per_chat_sum_xy,
        sum(CAST(coalesce(CASE WHEN true THEN 1 END, 0) AS HUGEINT) * CAST(coalesce(CASE WHEN true THEN 1 END, 0) AS HUGEINT)) AS messages_per_chat_sum_yy
    FROM conversations
    GROUP BY channel
),

estimates AS (
    SELECT
        'fallback_rate' AS metric,
        period_start,
        channel,
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
        'fallbacks_per_turn_of_long_chats' AS metric,
        period_start,
        channel,
        CAST(coalesce(fallbacks_per_turn_of_long_chats_numerator, 0) AS DOUBLE) / nullif(sum_bot_messages, 0) AS value,
        CAST(coalesce(fallbacks_per_turn_of_long_chats_numerator, 0) AS DOUBLE) AS numerator,
        CAST(sum_bot_messages AS DOUBLE) AS denominator,
        CAST(sum_bot_messages AS DOUBLE) AS sample_size,
        CASE WHEN fallback_rate_clusters > 1 AND sum_bot_messages <> 0 THEN 'clustered' END AS interval,
        fallback_rate_clusters AS clusters,
        fallbacks_per_turn_of_long_chats_sum_xx AS sum_xx,
        fallbacks_per_turn_of_long_chats_sum_xy AS sum_xy,
        fallback_rate_sum_yy AS sum_yy
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'messages_per_chat' AS metric,
        period_start,
        channel,
        CAST(coalesce(sum_bot_messages, 0) AS DOUBLE) / nullif(count_rows, 0) AS value,
        CAST(coalesce(sum_bot_messages, 0) AS DOUBLE) AS numerator,
        CAST(count_rows AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size,
        CASE WHEN messages_per_chat_clusters > 1 AND count_rows <> 0 THEN 'clustered' END AS interval,
        messages_per_chat_clusters AS clusters,
        fallback_rate_sum_yy AS sum_xx,
        messages_per_chat_sum_xy AS sum_xy,
        messages_per_chat_sum_yy AS sum_yy
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
        -- It ends at 0 where the value is not below that, and of a share at 1.
        WHEN 'clustered' THEN greatest(CASE WHEN value >= 0 THEN 0 END, value - 1.959963984540054
            * sqrt(clusters / (clusters - 1) * greatest(0, sum_xx - 2 * value * sum_xy + value * value * sum_yy)) / abs(denominator))
    END AS ci_low,
    CASE interval
        WHEN 'clustered' THEN least(CASE WHEN metric IN ('fallback_rate', 'fallbacks_per_turn_of_long_chats') AND value <= 1 THEN 1 END, value + 1.959963984540054
            * sqrt(clusters / (clusters - 1) * greatest(0, sum_xx - 2 * value * sum_xy + value * value * sum_yy)) / abs(denominator))
    END AS ci_high
FROM estimates
ORDER BY metric, period_start, channel
