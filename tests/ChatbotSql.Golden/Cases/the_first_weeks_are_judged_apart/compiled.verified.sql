-- chats: chats.
-- launch_only: launch only.
WITH conversations_cells AS (
    SELECT
        CAST(date_trunc('week', started_on) AS DATE) AS period_start,
        count(*) AS count_rows
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'chats' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'launch_only' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells
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
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start
