-- seconds: seconds.
-- seconds_of_tenths: seconds of tenths.
-- seconds_on_average: seconds on average.
-- seconds_per_turn: seconds per turn.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        channel,
        sum(duration_seconds) AS sum_duration_seconds,
        count(duration_seconds) AS count_duration_seconds,
        sum(duration_seconds) FILTER (WHERE duration_seconds < 1) AS seconds_of_tenths_value,
        count(duration_seconds) FILTER (WHERE duration_seconds < 1) AS seconds_of_tenths_rows,
        avg(duration_seconds) FILTER (WHERE duration_seconds < 1) AS seconds_on_average_value,
        sum(turns) FILTER (WHERE duration_seconds < 1) AS sum_turns_where_duration_seconds_1
    FROM conversations
    GROUP BY channel
),

estimates AS (
    SELECT
        'seconds' AS metric,
        period_start,
        channel,
        CAST(sum_duration_seconds AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_duration_seconds AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'seconds_of_tenths' AS metric,
        period_start,
        channel,
        CAST(seconds_of_tenths_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(seconds_of_tenths_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'seconds_on_average' AS metric,
        period_start,
        channel,
        CAST(seconds_on_average_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(seconds_of_tenths_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'seconds_per_turn' AS metric,
        period_start,
        channel,
        CAST(coalesce(seconds_of_tenths_value, 0) AS DOUBLE) / nullif(sum_turns_where_duration_seconds_1, 0) AS value,
        CAST(coalesce(seconds_of_tenths_value, 0) AS DOUBLE) AS numerator,
        CAST(sum_turns_where_duration_seconds_1 AS DOUBLE) AS denominator,
        CAST(sum_turns_where_duration_seconds_1 AS DOUBLE) AS sample_size
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
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start, channel
