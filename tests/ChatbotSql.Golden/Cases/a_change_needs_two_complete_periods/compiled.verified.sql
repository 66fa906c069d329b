-- chats: chats.
-- web_share: web share.
-- turns_typical: turns typical.
-- chats_that_ripen: chats that ripen.
WITH conversations_cells AS (
    SELECT
        CAST(date_trunc('month', started_on) AS DATE) AS period_start,
        count(*) AS count_rows,
        count_if(channel = 'web') AS count_if_channel_web,
        median(turns) AS median_turns,
        count(turns) AS count_turns,
        list(turns ORDER BY turns) FILTER (WHERE turns IS NOT NULL) AS turns_typical_sorted
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
        'web_share' AS metric,
        period_start,
        CAST(coalesce(count_if_channel_web, 0) AS DOUBLE) / nullif(count_rows, 0) AS value,
        CAST(coalesce(count_if_channel_web, 0) AS DOUBLE) AS numerator,
        CAST(count_rows AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size,
        CASE WHEN count_rows > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'turns_typical' AS metric,
        period_start,
        CAST(median_turns AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_turns AS DOUBLE) AS sample_size,
        CASE WHEN count_turns >= 6 THEN 'order_statistics' END AS interval,
        -- The largest rank at which the binomial interval of the median still holds 95%.
        CAST(floor((len(turns_typical_sorted) + 1 - 1.959963984540054 * sqrt(len(turns_typical_sorted))
            + 0.4640964126761784 / sqrt(len(turns_typical_sorted))) / 2) AS BIGINT) AS rank,
        CAST(turns_typical_sorted[rank] AS DOUBLE) AS rank_low,
        CAST(turns_typical_sorted[len(turns_typical_sorted) + 1 - rank] AS DOUBLE) AS rank_high
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'chats_that_ripen' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells
)

SELECT
    metric,
    'month' AS grain,
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
        WHEN 'order_statistics' THEN rank_low
    END AS ci_low,
    CASE interval
        WHEN 'wilson' THEN CASE WHEN numerator = denominator THEN 1 ELSE
            (numerator + 1.9207294103470687 + 1.959963984540054 * sqrt(numerator * (denominator - numerator) / denominator + 0.9603647051735344))
            / (denominator + 3.8414588206941374)
        END
        WHEN 'order_statistics' THEN rank_high
    END AS ci_high
FROM estimates
ORDER BY metric, period_start
