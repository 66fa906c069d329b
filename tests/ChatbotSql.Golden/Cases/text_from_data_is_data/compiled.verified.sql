-- chats: chats.
-- robert: robert.
-- braces: braces.
-- quoted_column: quoted column.
WITH conversations_cells AS (
    SELECT
        started_on AS period_start,
        channel,
        count(*) AS count_rows,
        count_if(intent = 'Robert''); DROP TABLE conversations;--') AS robert_value,
        count_if(intent = '{{#if from}}' OR intent = '$manual_cost') AS braces_value,
        count_if("intent" LIKE 'order%' AND "conversation_id" <> '') AS quoted_column_value
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start, channel
),

estimates AS (
    SELECT
        'chats' AS metric,
        period_start,
        channel,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'robert' AS metric,
        period_start,
        channel,
        CAST(robert_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'braces' AS metric,
        period_start,
        channel,
        CAST(braces_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'quoted_column' AS metric,
        period_start,
        channel,
        CAST(quoted_column_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells
)

SELECT
    metric,
    'day' AS grain,
    period_start,
    'channel' AS segment,
    channel,
    value,
    numerator,
    denominator,
    sample_size,
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start, channel
