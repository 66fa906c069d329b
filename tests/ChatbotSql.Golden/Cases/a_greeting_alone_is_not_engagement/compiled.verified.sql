-- engaged_conversations: Engaged conversations. Conversations in which the visitor took part; one in which only the bot wrote is not among them.
-- bot_sessions: Bot sessions. Conversations in which the visitor and the bot both wrote.
-- chat_impressions: Chat impressions. Times that the chat was shown to a visitor.
-- engagement_rate: Engagement rate. Engaged conversations over the times that the chat was shown.
WITH conversations_cells AS (
    SELECT
        started_on AS period_start,
        count_if(is_engaged) AS count_if_is_engaged,
        count(*) AS count_rows,
        count_if(is_bot_handled) AS count_if_is_bot_handled
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
        'chat_impressions' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM impressions_cells

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
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start
