-- turns_banded: turns banded.
-- turns_above_one: turns above one.
-- never_known: never known.
-- size_of_mean: size of mean.
WITH conversations_cells AS (
    SELECT
        CAST(date_trunc('week', started_on) AS DATE) AS period_start,
        channel,
        max(turns) AS max_turns,
        count(turns) AS count_turns,
        median(CAST(first_response_seconds AS DOUBLE)) AS median_cast_first_response_seconds_as_double,
        count(first_response_seconds) AS count_first_response_seconds,
        list(first_response_seconds ORDER BY first_response_seconds) FILTER (WHERE first_response_seconds IS NOT NULL) AS never_known_sorted,
        avg(turns) FILTER (WHERE (turns < 3 OR channel = 'c9') AND (turns <> 1)) AS size_of_mean_value,
        count(turns) FILTER (WHERE (turns < 3 OR channel = 'c9') AND (turns <> 1)) AS size_of_mean_rows
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start, channel
),

estimates AS (
    SELECT
        'turns_banded' AS metric,
        period_start,
        channel,
        CAST(max_turns AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_turns AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'turns_above_one' AS metric,
        period_start,
        channel,
        CAST(max_turns AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_turns AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'never_known' AS metric,
        period_start,
        channel,
        CAST(median_cast_first_response_seconds_as_double AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_first_response_seconds AS DOUBLE) AS sample_size,
        CASE WHEN count_first_response_seconds >= 6 THEN 'order_statistics' END AS interval,
        -- The largest rank at which the binomial interval of the median still holds 95%.
        CAST(floor((len(never_known_sorted) + 1 - 1.959963984540054 * sqrt(len(never_known_sorted))
            + 0.4640964126761784 / sqrt(len(never_known_sorted))) / 2) AS BIGINT) AS rank,
        CAST(never_known_sorted[rank] AS DOUBLE) AS rank_low,
        CAST(never_known_sorted[len(never_known_sorted) + 1 - rank] AS DOUBLE) AS rank_high
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'size_of_mean' AS metric,
        period_start,
        channel,
        CAST(size_of_mean_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(size_of_mean_rows AS DOUBLE) AS sample_size
    FROM conversations_cells
)

SELECT
    metric,
    'week' AS grain,
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
