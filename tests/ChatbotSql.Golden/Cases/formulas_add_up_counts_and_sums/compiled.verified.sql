-- two_counts: two counts.
-- two_sums: two sums.
-- side_of_two_sums: side of two sums.
-- same_measure_of_two_facts: same measure of two facts.
WITH conversations_cells AS (
    SELECT
        started_on AS period_start,
        count_if(turns > 1) AS count_if_turns_1,
        count(*) AS count_rows,
        sum(turns) AS sum_turns,
        sum(bot_messages) FILTER (WHERE channel = 'app') AS sum_bot_messages_where_channel_app
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

impressions_cells AS (
    SELECT
        occurred_on AS period_start,
        count(*) AS count_rows,
        count_if(page IS NULL) AS count_if_page_is_null
    FROM impressions
    WHERE occurred_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'two_counts' AS metric,
        period_start,
        CAST(coalesce(count_if_turns_1, 0) + count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'two_sums' AS metric,
        period_start,
        CAST(coalesce(sum_turns, 0) - (coalesce(sum_bot_messages_where_channel_app, 0)) AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'side_of_two_sums' AS metric,
        period_start,
        CAST(coalesce((coalesce(sum_turns, 0) + coalesce(sum_bot_messages_where_channel_app, 0)), 0) AS DOUBLE) / nullif(count_rows, 0) AS value,
        CAST(coalesce((coalesce(sum_turns, 0) + coalesce(sum_bot_messages_where_channel_app, 0)), 0) AS DOUBLE) AS numerator,
        CAST(count_rows AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'same_measure_of_two_facts' AS metric,
        coalesce(conversations_cells.period_start, impressions_cells.period_start) AS period_start,
        CAST(coalesce((conversations_cells.count_rows * 3), 0) AS DOUBLE) / nullif((impressions_cells.count_rows + coalesce(impressions_cells.count_if_page_is_null, 0)), 0) AS value,
        CAST(coalesce((conversations_cells.count_rows * 3), 0) AS DOUBLE) AS numerator,
        CAST((impressions_cells.count_rows + coalesce(impressions_cells.count_if_page_is_null, 0)) AS DOUBLE) AS denominator,
        CAST((impressions_cells.count_rows + coalesce(impressions_cells.count_if_page_is_null, 0)) AS DOUBLE) AS sample_size
    FROM conversations_cells
    FULL JOIN impressions_cells
        ON conversations_cells.period_start IS NOT DISTINCT FROM impressions_cells.period_start
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
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start
