-- engaged_conversations: Engaged conversations. Conversations in which the visitor took part; one in which only the bot wrote is not among them.
-- bot_sessions: Bot sessions. Conversations in which the visitor and the bot both wrote.
WITH conversations_cells AS (
    SELECT
        started_on AS period_start,
        intent,
        count_if(is_engaged) AS count_if_is_engaged,
        count(*) AS count_rows,
        count_if(is_bot_handled) AS count_if_is_bot_handled
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start, intent
),

estimates AS (
    SELECT
        'engaged_conversations' AS metric,
        period_start,
        intent,
        CAST(count_if_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'bot_sessions' AS metric,
        period_start,
        intent,
        CAST(count_if_is_bot_handled AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells
)

SELECT
    metric,
    'day' AS grain,
    period_start,
    'intent' AS segment,
    intent,
    value,
    numerator,
    denominator,
    sample_size,
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start, intent
