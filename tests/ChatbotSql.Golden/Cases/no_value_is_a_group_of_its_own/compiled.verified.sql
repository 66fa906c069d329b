-- chats: chats.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        intent,
        count(*) AS count_rows
    FROM conversations
    GROUP BY intent
),

estimates AS (
    SELECT
        'chats' AS metric,
        period_start,
        intent,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells
)

SELECT
    metric,
    'all' AS grain,
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
