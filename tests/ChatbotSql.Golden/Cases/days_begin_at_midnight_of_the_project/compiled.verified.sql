-- site_visits: Visits. Visits of the site, page views of one visitor with at most 30 minutes between two in a row.
-- engaged_conversations: Engaged conversations. Conversations in which the visitor took part; one in which only the bot wrote is not among them.
WITH visits_cells AS (
    SELECT
        CAST(date_trunc('week', started_on) AS DATE) AS period_start,
        count(*) AS count_rows
    FROM visits
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

conversations_cells AS (
    SELECT
        CAST(date_trunc('week', started_on) AS DATE) AS period_start,
        count_if(is_engaged) AS count_if_is_engaged,
        count(*) AS count_rows
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'site_visits' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM visits_cells

    UNION ALL BY NAME

    SELECT
        'engaged_conversations' AS metric,
        period_start,
        CAST(count_if_is_engaged AS DOUBLE) AS value,
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
