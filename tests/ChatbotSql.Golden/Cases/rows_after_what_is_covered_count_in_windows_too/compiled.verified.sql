-- chats: chats.
-- chats_7d: chats 7d.
-- app_share_7d: app share 7d.
WITH conversations_cells AS (
    SELECT
        started_on AS period_start,
        count(*) AS count_rows
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

conversations_cells_over_7_days AS (
    SELECT
        window_start AS period_start,
        count(*) AS count_rows,
        count_if(channel = 'app') AS count_if_channel_app
    FROM (SELECT *, CAST(unnest(generate_series(started_on, started_on + 6, INTERVAL 1 DAY)) AS DATE) AS window_start FROM conversations)
    WHERE window_start BETWEEN started_on AND started_on + 6
      AND (window_start <= (SELECT max(covers_until) FROM meta.coverage WHERE feeds IN ('events'))
        OR window_start IN (SELECT started_on FROM conversations WHERE started_on > (SELECT max(covers_until) FROM meta.coverage WHERE feeds IN ('events'))))
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
        'chats_7d' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells_over_7_days

    UNION ALL BY NAME

    SELECT
        'app_share_7d' AS metric,
        period_start,
        CAST(coalesce(count_if_channel_app, 0) AS DOUBLE) / nullif(count_rows, 0) AS value,
        CAST(coalesce(count_if_channel_app, 0) AS DOUBLE) AS numerator,
        CAST(count_rows AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size,
        CASE WHEN count_rows > 0 THEN 'wilson' END AS interval
    FROM conversations_cells_over_7_days
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
        WHEN 'wilson' THEN CASE WHEN numerator = 0 THEN 0 ELSE
            (numerator + 1.9207294103470687 - 1.959963984540054 * sqrt(numerator * (denominator - numerator) / denominator + 0.9603647051735344))
            / (denominator + 3.8414588206941374)
        END
    END AS ci_low,
    CASE interval
        WHEN 'wilson' THEN CASE WHEN numerator = denominator THEN 1 ELSE
            (numerator + 1.9207294103470687 + 1.959963984540054 * sqrt(numerator * (denominator - numerator) / denominator + 0.9603647051735344))
            / (denominator + 3.8414588206941374)
        END
    END AS ci_high
FROM estimates
ORDER BY metric, period_start
