WITH estimates AS (
FROM (
-- m_words: m words.
-- m_chats: m chats.
-- m_opened: m opened.
-- m_app: m app.
-- m_web: m web.
WITH conversations_cells AS (
    SELECT
        started_on AS period_start,
        sum(turns) AS sum_turns,
        count(turns) AS count_turns,
        count(*) AS count_rows,
        count_if(channel = 'app') AS count_if_channel_app,
        count_if(channel = 'web') AS count_if_channel_web
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

tickets_cells AS (
    SELECT
        opened_on AS period_start,
        count(*) AS count_rows
    FROM tickets
    WHERE opened_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'm_words' AS metric,
        period_start,
        CAST(sum_turns AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_turns AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'm_chats' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'm_opened' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM tickets_cells

    UNION ALL BY NAME

    SELECT
        'm_app' AS metric,
        period_start,
        CAST(count_if_channel_app AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'm_web' AS metric,
        period_start,
        CAST(count_if_channel_web AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells
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
)
)

FROM estimates
WHERE (metric, segment) IN (('m_nested', 'all'), ('m_less_tickets', 'all'), ('m_app_to_web', 'all'), ('m_priced', 'all'))
UNION ALL BY NAME
FROM (
-- The formulas by all, each from the values of its parts in the same cell.
SELECT
    'm_nested' AS metric,
    grain,
    period_start,
    segment,
    CAST(2 * (("m_words" / nullif("m_chats", 0)) - 1) + "m_chats" AS DOUBLE) AS value
FROM (
    SELECT
        grain,
        period_start,
        segment,
        coalesce(max(value) FILTER (WHERE metric = 'm_words'), 0) AS "m_words",
        coalesce(max(value) FILTER (WHERE metric = 'm_chats'), 0) AS "m_chats"
    FROM estimates
    WHERE segment = 'all' AND metric IN ('m_words', 'm_chats')
    GROUP BY ALL
)

UNION ALL BY NAME

SELECT
    'm_less_tickets' AS metric,
    grain,
    period_start,
    segment,
    CAST("m_chats" - "m_opened" AS DOUBLE) AS value
FROM (
    SELECT
        grain,
        period_start,
        segment,
        coalesce(max(value) FILTER (WHERE metric = 'm_chats'), 0) AS "m_chats",
        coalesce(max(value) FILTER (WHERE metric = 'm_opened'), 0) AS "m_opened"
    FROM estimates
    WHERE segment = 'all' AND metric IN ('m_chats', 'm_opened')
    GROUP BY ALL
)

UNION ALL BY NAME

SELECT
    'm_app_to_web' AS metric,
    grain,
    period_start,
    segment,
    CAST("m_app" / nullif("m_web", 0) AS DOUBLE) AS value
FROM (
    SELECT
        grain,
        period_start,
        segment,
        coalesce(max(value) FILTER (WHERE metric = 'm_app'), 0) AS "m_app",
        coalesce(max(value) FILTER (WHERE metric = 'm_web'), 0) AS "m_web"
    FROM estimates
    WHERE segment = 'all' AND metric IN ('m_app', 'm_web')
    GROUP BY ALL
)

UNION ALL BY NAME

SELECT
    'm_priced' AS metric,
    grain,
    period_start,
    segment,
    CAST("m_chats" * 2.5 AS DOUBLE) AS value
FROM (
    SELECT
        grain,
        period_start,
        segment,
        coalesce(max(value) FILTER (WHERE metric = 'm_chats'), 0) AS "m_chats"
    FROM estimates
    WHERE segment = 'all' AND metric IN ('m_chats')
    GROUP BY ALL
)
)
ORDER BY ALL
