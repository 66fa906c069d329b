-- over_nothing: over nothing.
-- nothing_over_nothing: nothing over nothing.
-- below_zero_over_nothing: below zero over nothing.
-- side_is_infinite: side is infinite.
-- side_is_no_number: side is no number.
-- by_infinity: by infinity.
-- turns_per_bot_message: turns per bot message.
-- mean_turns: mean turns.
WITH conversations_cells AS (
    SELECT
        started_on AS period_start,
        sum(turns) AS sum_turns,
        count_if(false) AS count_if_false,
        count(*) AS count_rows,
        sum(user_messages) AS sum_user_messages,
        sum(bot_messages) AS sum_bot_messages,
        count_if(CAST(coalesce(bot_messages, 0) AS HUGEINT) <> 0) AS turns_per_bot_message_clusters,
        sum(CAST(coalesce(user_messages, 0) AS HUGEINT) * CAST(coalesce(user_messages, 0) AS HUGEINT)) AS turns_per_bot_message_sum_xx,
        sum(CAST(coalesce(user_messages, 0) AS HUGEINT) * CAST(coalesce(bot_messages, 0) AS HUGEINT)) AS turns_per_bot_message_sum_xy,
        sum(CAST(coalesce(bot_messages, 0) AS HUGEINT) * CAST(coalesce(bot_messages, 0) AS HUGEINT)) AS turns_per_bot_message_sum_yy,
        avg(turns) FILTER (WHERE is_engaged) AS avg_turns_where_is_engaged,
        count(turns) FILTER (WHERE is_engaged) AS count_turns_where_is_engaged
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'over_nothing' AS metric,
        period_start,
        CAST(coalesce(sum_turns, 0) / coalesce(count_if_false, 0) AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'nothing_over_nothing' AS metric,
        period_start,
        CAST(coalesce(count_if_false, 0) / coalesce(count_if_false, 0) AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'below_zero_over_nothing' AS metric,
        period_start,
        CAST(-coalesce(sum_turns, 0) / coalesce(count_if_false, 0) AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'side_is_infinite' AS metric,
        period_start,
        CAST(coalesce((coalesce(sum_turns, 0) / coalesce(count_if_false, 0)), 0) AS DOUBLE) / nullif(count_rows, 0) AS value,
        CAST(coalesce((coalesce(sum_turns, 0) / coalesce(count_if_false, 0)), 0) AS DOUBLE) AS numerator,
        CAST(count_rows AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'side_is_no_number' AS metric,
        period_start,
        CAST(coalesce(count_rows, 0) AS DOUBLE) / nullif((coalesce(count_if_false, 0) / coalesce(count_if_false, 0)), 0) AS value,
        CAST(coalesce(count_rows, 0) AS DOUBLE) AS numerator,
        CAST((coalesce(count_if_false, 0) / coalesce(count_if_false, 0)) AS DOUBLE) AS denominator,
        CAST((coalesce(count_if_false, 0) / coalesce(count_if_false, 0)) AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'by_infinity' AS metric,
        period_start,
        CAST(coalesce(count_rows, 0) AS DOUBLE) / nullif((coalesce(sum_user_messages, 0) / coalesce(count_if_false, 0)), 0) AS value,
        CAST(coalesce(count_rows, 0) AS DOUBLE) AS numerator,
        CAST((coalesce(sum_user_messages, 0) / coalesce(count_if_false, 0)) AS DOUBLE) AS denominator,
        CAST((coalesce(sum_user_messages, 0) / coalesce(count_if_false, 0)) AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'turns_per_bot_message' AS metric,
        period_start,
        CAST(coalesce(sum_user_messages, 0) AS DOUBLE) / nullif(sum_bot_messages, 0) AS value,
        CAST(coalesce(sum_user_messages, 0) AS DOUBLE) AS numerator,
        CAST(sum_bot_messages AS DOUBLE) AS denominator,
        CAST(sum_bot_messages AS DOUBLE) AS sample_size,
        CASE WHEN turns_per_bot_message_clusters > 1 AND sum_bot_messages <> 0 THEN 'clustered' END AS interval,
        turns_per_bot_message_clusters AS clusters,
        turns_per_bot_message_sum_xx AS sum_xx,
        turns_per_bot_message_sum_xy AS sum_xy,
        turns_per_bot_message_sum_yy AS sum_yy
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'mean_turns' AS metric,
        period_start,
        CAST(avg_turns_where_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_turns_where_is_engaged AS DOUBLE) AS sample_size
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
        -- It ends at 0 where the value is not below that.
        WHEN 'clustered' THEN greatest(CASE WHEN value >= 0 THEN 0 END, value - 1.959963984540054
            * sqrt(clusters / (clusters - 1) * greatest(0, sum_xx - 2 * value * sum_xy + value * value * sum_yy)) / abs(denominator))
    END AS ci_low,
    CASE interval
        WHEN 'clustered' THEN value + 1.959963984540054
            * sqrt(clusters / (clusters - 1) * greatest(0, sum_xx - 2 * value * sum_xy + value * value * sum_yy)) / abs(denominator)
    END AS ci_high
FROM estimates
ORDER BY metric, period_start
