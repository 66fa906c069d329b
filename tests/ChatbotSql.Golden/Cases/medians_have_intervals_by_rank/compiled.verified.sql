-- turns_of_engaged: turns of engaged.
-- seconds: seconds.
-- long_turns: long turns.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        channel,
        median(turns) FILTER (WHERE is_engaged OR channel = 'none') AS turns_of_engaged_value,
        count(turns) FILTER (WHERE is_engaged OR channel = 'none') AS count_turns_where_is_engaged_or_channel_none,
        list(turns ORDER BY turns) FILTER (WHERE (is_engaged OR channel = 'none') AND (turns IS NOT NULL)) AS turns_of_engaged_sorted,
        median(CAST(duration_seconds AS DOUBLE)) FILTER (WHERE is_engaged) AS seconds_value,
        count(duration_seconds) FILTER (WHERE is_engaged) AS count_duration_seconds_where_is_engaged,
        list(duration_seconds ORDER BY duration_seconds) FILTER (WHERE is_engaged AND (duration_seconds IS NOT NULL)) AS seconds_sorted,
        median(turns) FILTER (WHERE (turns > 2 OR channel = 'ties') AND is_engaged) AS long_turns_value,
        count(turns) FILTER (WHERE (turns > 2 OR channel = 'ties') AND is_engaged) AS long_turns_rows,
        list(turns ORDER BY turns) FILTER (WHERE (turns > 2 OR channel = 'ties') AND is_engaged AND (turns IS NOT NULL)) AS long_turns_sorted
    FROM conversations
    GROUP BY channel
),

estimates AS (
    SELECT
        'turns_of_engaged' AS metric,
        period_start,
        channel,
        CAST(turns_of_engaged_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_turns_where_is_engaged_or_channel_none AS DOUBLE) AS sample_size,
        CASE WHEN count_turns_where_is_engaged_or_channel_none >= 6 THEN 'order_statistics' END AS interval,
        -- The largest rank at which the binomial interval of the median still holds 95%.
        CAST(floor((len(turns_of_engaged_sorted) + 1 - 1.959963984540054 * sqrt(len(turns_of_engaged_sorted))
            + 0.4640964126761784 / sqrt(len(turns_of_engaged_sorted))) / 2) AS BIGINT) AS rank,
        CAST(turns_of_engaged_sorted[rank] AS DOUBLE) AS rank_low,
        CAST(turns_of_engaged_sorted[len(turns_of_engaged_sorted) + 1 - rank] AS DOUBLE) AS rank_high
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'seconds' AS metric,
        period_start,
        channel,
        CAST(seconds_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_duration_seconds_where_is_engaged AS DOUBLE) AS sample_size,
        CASE WHEN count_duration_seconds_where_is_engaged >= 6 THEN 'order_statistics' END AS interval,
        -- The largest rank at which the binomial interval of the median still holds 95%.
        CAST(floor((len(seconds_sorted) + 1 - 1.959963984540054 * sqrt(len(seconds_sorted))
            + 0.4640964126761784 / sqrt(len(seconds_sorted))) / 2) AS BIGINT) AS rank,
        CAST(seconds_sorted[rank] AS DOUBLE) AS rank_low,
        CAST(seconds_sorted[len(seconds_sorted) + 1 - rank] AS DOUBLE) AS rank_high
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'long_turns' AS metric,
        period_start,
        channel,
        CAST(long_turns_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(long_turns_rows AS DOUBLE) AS sample_size,
        CASE WHEN long_turns_rows >= 6 THEN 'order_statistics' END AS interval,
        -- The largest rank at which the binomial interval of the median still holds 95%.
        CAST(floor((len(long_turns_sorted) + 1 - 1.959963984540054 * sqrt(len(long_turns_sorted))
            + 0.4640964126761784 / sqrt(len(long_turns_sorted))) / 2) AS BIGINT) AS rank,
        CAST(long_turns_sorted[rank] AS DOUBLE) AS rank_low,
        CAST(long_turns_sorted[len(long_turns_sorted) + 1 - rank] AS DOUBLE) AS rank_high
    FROM conversations_cells
)

SELECT
    metric,
    'all' AS grain,
    period_start,
    'channel' AS segment,
    channel,
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
ORDER BY metric, period_start, channel
