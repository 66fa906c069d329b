-- engaged_conversations: Engaged conversations. Conversations in which the visitor took part; one in which only the bot wrote is not among them.
-- bot_sessions: Bot sessions. Conversations in which the visitor and the bot both wrote.
-- bot_messages: Bot messages. Messages of the bot in all conversations.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        count_if(is_engaged) AS count_if_is_engaged,
        count(*) AS count_rows,
        count_if(is_bot_handled) AS count_if_is_bot_handled,
        sum(bot_messages) AS sum_bot_messages,
        count(bot_messages) AS count_bot_messages
    FROM conversations
),

estimates AS (
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
        'bot_sessions' AS metric,
        period_start,
        CAST(count_if_is_bot_handled AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
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
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start
