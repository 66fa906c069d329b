-- time_to_first_useful_response: Time to first useful response. Median seconds from the visitor's first message to the bot's next answer that is neither a greeting nor a fallback.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        median(CAST(first_useful_response_seconds AS DOUBLE)) AS time_to_first_useful_response_value,
        count(first_useful_response_seconds) AS count_first_useful_response_seconds,
        list(first_useful_response_seconds ORDER BY first_useful_response_seconds) FILTER (WHERE first_useful_response_seconds IS NOT NULL) AS time_to_first_useful_response_sorted
    FROM conversations
),

estimates AS (
    SELECT
        'time_to_first_useful_response' AS metric,
        period_start,
        CAST(time_to_first_useful_response_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_first_useful_response_seconds AS DOUBLE) AS sample_size,
        CASE WHEN count_first_useful_response_seconds >= 6 THEN 'order_statistics' END AS interval,
        -- The largest rank at which the binomial interval of the median still holds 95%.
        CAST(floor((len(time_to_first_useful_response_sorted) + 1 - 1.959963984540054 * sqrt(len(time_to_first_useful_response_sorted))
            + 0.4640964126761784 / sqrt(len(time_to_first_useful_response_sorted))) / 2) AS BIGINT) AS rank,
        CAST(time_to_first_useful_response_sorted[rank] AS DOUBLE) AS rank_low,
        CAST(time_to_first_useful_response_sorted[len(time_to_first_useful_response_sorted) + 1 - rank] AS DOUBLE) AS rank_high
    FROM conversations_cells
)

SELECT
    metric,
    'all' AS grain,
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
