-- fallback_rate: Fallback rate. Fallbacks over messages of the bot.
-- bot_messages: Bot messages. Messages of the bot in all conversations.
-- engaged_conversations: Engaged conversations. Conversations in which the visitor took part; one in which only the bot wrote is not among them.
-- chat_impressions: Chat impressions. Times that the chat was shown to a visitor.
WITH conversations_cells AS (
    SELECT
        started_on AS period_start,
        sum(fallback_turns) AS sum_fallback_turns,
        sum(bot_messages) AS sum_bot_messages,
        count_if(CAST(coalesce(bot_messages, 0) AS HUGEINT) <> 0) AS fallback_rate_clusters,
        sum(CAST(coalesce(fallback_turns, 0) AS HUGEINT) * CAST(coalesce(fallback_turns, 0) AS HUGEINT)) AS fallback_rate_sum_xx,
        sum(CAST(coalesce(fallback_turns, 0) AS HUGEINT) * CAST(coalesce(bot_messages, 0) AS HUGEINT)) AS fallback_rate_sum_xy,
        sum(CAST(coalesce(bot_messages, 0) AS HUGEINT) * CAST(coalesce(bot_messages, 0) AS HUGEINT)) AS fallback_rate_sum_yy,
        count(bot_messages) AS count_bot_messages,
        count_if(is_engaged) AS count_if_is_engaged,
        count(*) AS count_rows
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
        'bot_messages' AS metric,
        period_start,
        CAST(sum_bot_messages AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_bot_messages AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'engaged_conversations' AS metric,
        period_start,
        CAST(count_if_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'chat_impressions' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM impressions_cells
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
        -- It ends at 0 where the value is not below that, and of a share at 1.
        WHEN 'clustered' THEN greatest(CASE WHEN value >= 0 THEN 0 END, value - 1.959963984540054
            * sqrt(clusters / (clusters - 1) * greatest(0, sum_xx - 2 * value * sum_xy + value * value * sum_yy)) / abs(denominator))
    END AS ci_low,
    CASE interval
        WHEN 'clustered' THEN least(CASE WHEN metric IN ('fallback_rate') AND value <= 1 THEN 1 END, value + 1.959963984540054
            * sqrt(clusters / (clusters - 1) * greatest(0, sum_xx - 2 * value * sum_xy + value * value * sum_yy)) / abs(denominator))
    END AS ci_high
FROM estimates
ORDER BY metric, period_start
