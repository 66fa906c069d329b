-- engaged_conversations: Engaged conversations. Conversations in which the visitor took part; one in which only the bot wrote is not among them.
-- session_turns_median: Session length, turns. Median turns of the visitor in engaged conversations that came to an end.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        outcome,
        count_if(is_engaged) AS count_if_is_engaged,
        count(*) AS count_rows,
        median(turns) FILTER (WHERE is_engaged AND outcome <> 'open') AS session_turns_median_value,
        count(turns) FILTER (WHERE is_engaged AND outcome <> 'open') AS session_turns_median_rows,
        list(turns ORDER BY turns) FILTER (WHERE (is_engaged AND outcome <> 'open') AND (turns IS NOT NULL)) AS session_turns_median_sorted
    FROM conversations
    GROUP BY outcome
),

estimates AS (
    SELECT
        'engaged_conversations' AS metric,
        period_start,
        outcome,
        CAST(count_if_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'session_turns_median' AS metric,
        period_start,
        outcome,
        CAST(session_turns_median_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(session_turns_median_rows AS DOUBLE) AS sample_size,
        CASE WHEN session_turns_median_rows >= 6 THEN 'order_statistics' END AS interval,
        -- The largest rank at which the binomial interval of the median still holds 95%.
        CAST(floor((len(session_turns_median_sorted) + 1 - 1.959963984540054 * sqrt(len(session_turns_median_sorted))
            + 0.4640964126761784 / sqrt(len(session_turns_median_sorted))) / 2) AS BIGINT) AS rank,
        CAST(session_turns_median_sorted[rank] AS DOUBLE) AS rank_low,
        CAST(session_turns_median_sorted[len(session_turns_median_sorted) + 1 - rank] AS DOUBLE) AS rank_high
    FROM conversations_cells
)

SELECT
    metric,
    'all' AS grain,
    period_start,
    'outcome' AS segment,
    outcome,
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
ORDER BY metric, period_start, outcome
