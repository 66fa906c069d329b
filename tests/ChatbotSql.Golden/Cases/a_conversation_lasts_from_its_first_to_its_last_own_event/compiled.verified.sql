-- session_seconds_median: Session length, seconds. Median seconds from the first to the last event of engaged conversations that came to an end.
-- engaged_conversations: Engaged conversations. Conversations in which the visitor took part; one in which only the bot wrote is not among them.
WITH conversations_cells AS (
    SELECT
        started_on AS period_start,
        median(CAST(duration_seconds AS DOUBLE)) FILTER (WHERE is_engaged AND outcome <> 'open') AS session_seconds_median_value,
        count(duration_seconds) FILTER (WHERE is_engaged AND outcome <> 'open') AS session_seconds_median_rows,
        list(duration_seconds ORDER BY duration_seconds) FILTER (WHERE (is_engaged AND outcome <> 'open') AND (duration_seconds IS NOT NULL)) AS session_seconds_median_sorted,
        count_if(is_engaged) AS count_if_is_engaged,
        count(*) AS count_rows
    FROM conversations
    WHERE started_on IS NOT NULL
      AND started_on >= DATE '2026-03-01'
      AND started_on <= DATE '2026-03-04'
    GROUP BY period_start
),

estimates AS (
    SELECT
        'session_seconds_median' AS metric,
        period_start,
        CAST(session_seconds_median_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(session_seconds_median_rows AS DOUBLE) AS sample_size,
        CASE WHEN session_seconds_median_rows >= 6 THEN 'order_statistics' END AS interval,
        -- The largest rank at which the binomial interval of the median still holds 95%.
        CAST(floor((len(session_seconds_median_sorted) + 1 - 1.959963984540054 * sqrt(len(session_seconds_median_sorted))
            + 0.4640964126761784 / sqrt(len(session_seconds_median_sorted))) / 2) AS BIGINT) AS rank,
        CAST(session_seconds_median_sorted[rank] AS DOUBLE) AS rank_low,
        CAST(session_seconds_median_sorted[len(session_seconds_median_sorted) + 1 - rank] AS DOUBLE) AS rank_high
    FROM conversations_cells

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
    'day' AS grain,
    period_start,
    'all' AS segment,
    value,
    numerator,
    denominator,
    sample_size,
    interval,
    CASE interval
        WHEN 'order_statistics' THEN rank_low
    END AS ci_low,
    CASE interval
        WHEN 'order_statistics' THEN rank_high
    END AS ci_high
FROM estimates
ORDER BY metric, period_start
