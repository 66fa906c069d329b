-- m_count: m count.
-- m_count_if: m count if.
-- m_sum: m sum.
-- m_average: m average.
-- m_median: m median.
-- m_highest: m highest.
-- m_ratio: m ratio.
WITH conversations_cells AS (
    SELECT
        started_on AS period_start,
        count(*) AS count_rows,
        count_if(is_engaged) AS count_if_is_engaged,
        sum(bot_messages) AS sum_bot_messages,
        count(bot_messages) AS count_bot_messages,
        avg(turns) AS avg_turns,
        count(turns) AS count_turns,
        median(turns) AS median_turns,
        list(turns ORDER BY turns) FILTER (WHERE turns IS NOT NULL) AS m_median_sorted,
        max(turns) AS max_turns,
        sum(user_messages) AS sum_user_messages,
        count_if(CAST(coalesce(user_messages, 0) AS HUGEINT) <> 0) AS m_ratio_clusters,
        sum(CAST(coalesce(bot_messages, 0) AS HUGEINT) * CAST(coalesce(bot_messages, 0) AS HUGEINT)) AS m_ratio_sum_xx,
        sum(CAST(coalesce(bot_messages, 0) AS HUGEINT) * CAST(coalesce(user_messages, 0) AS HUGEINT)) AS m_ratio_sum_xy,
        sum(CAST(coalesce(user_messages, 0) AS HUGEINT) * CAST(coalesce(user_messages, 0) AS HUGEINT)) AS m_ratio_sum_yy
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'm_count' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'm_count_if' AS metric,
        period_start,
        CAST(count_if_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'm_sum' AS metric,
        period_start,
        CAST(sum_bot_messages AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_bot_messages AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'm_average' AS metric,
        period_start,
        CAST(avg_turns AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_turns AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'm_median' AS metric,
        period_start,
        CAST(median_turns AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_turns AS DOUBLE) AS sample_size,
        CASE WHEN count_turns >= 6 THEN 'order_statistics' END AS interval,
        -- The largest rank at which the binomial interval of the median still holds 95%.
        CAST(floor((len(m_median_sorted) + 1 - 1.959963984540054 * sqrt(len(m_median_sorted))
            + 0.4640964126761784 / sqrt(len(m_median_sorted))) / 2) AS BIGINT) AS rank,
        CAST(m_median_sorted[rank] AS DOUBLE) AS rank_low,
        CAST(m_median_sorted[len(m_median_sorted) + 1 - rank] AS DOUBLE) AS rank_high
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'm_highest' AS metric,
        period_start,
        CAST(max_turns AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_turns AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'm_ratio' AS metric,
        period_start,
        CAST(coalesce(sum_bot_messages, 0) AS DOUBLE) / nullif(sum_user_messages, 0) AS value,
        CAST(coalesce(sum_bot_messages, 0) AS DOUBLE) AS numerator,
        CAST(sum_user_messages AS DOUBLE) AS denominator,
        CAST(sum_user_messages AS DOUBLE) AS sample_size,
        CASE WHEN m_ratio_clusters > 1 AND sum_user_messages <> 0 THEN 'clustered' END AS interval,
        m_ratio_clusters AS clusters,
        m_ratio_sum_xx AS sum_xx,
        m_ratio_sum_xy AS sum_xy,
        m_ratio_sum_yy AS sum_yy
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
        -- It ends at 0 where the value is not below that, and of a share at 1.
        WHEN 'clustered' THEN greatest(CASE WHEN value >= 0 THEN 0 END, value - 1.959963984540054
            * sqrt(clusters / (clusters - 1) * greatest(0, sum_xx - 2 * value * sum_xy + value * value * sum_yy)) / abs(denominator))
        WHEN 'order_statistics' THEN rank_low
    END AS ci_low,
    CASE interval
        WHEN 'clustered' THEN least(CASE WHEN metric IN ('m_ratio') AND value <= 1 THEN 1 END, value + 1.959963984540054
            * sqrt(clusters / (clusters - 1) * greatest(0, sum_xx - 2 * value * sum_xy + value * value * sum_yy)) / abs(denominator))
        WHEN 'order_statistics' THEN rank_high
    END AS ci_high
FROM estimates
ORDER BY metric, period_start
