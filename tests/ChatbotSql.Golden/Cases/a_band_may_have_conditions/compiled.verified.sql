-- b_by_channel: b by channel.
-- b_relative: b relative.
-- b_relative_to_csat: b relative to csat.
-- b_only_if: b only if.
WITH conversations_cells AS (
    SELECT
        CAST(date_trunc('week', started_on) AS DATE) AS period_start,
        intent,
        max(turns) AS max_turns,
        count(turns) AS count_turns,
        count_if(turns > 1) AS count_if_turns_1,
        count(*) AS count_rows
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start, intent
),

estimates AS (
    SELECT
        'b_by_channel' AS metric,
        period_start,
        intent,
        CAST(max_turns AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_turns AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'b_relative' AS metric,
        period_start,
        intent,
        CAST(coalesce(count_if_turns_1, 0) AS DOUBLE) / nullif(count_rows, 0) AS value,
        CAST(coalesce(count_if_turns_1, 0) AS DOUBLE) AS numerator,
        CAST(count_rows AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size,
        CASE WHEN count_rows > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'b_relative_to_csat' AS metric,
        period_start,
        intent,
        CAST(coalesce(count_if_turns_1, 0) AS DOUBLE) / nullif(count_rows, 0) AS value,
        CAST(coalesce(count_if_turns_1, 0) AS DOUBLE) AS numerator,
        CAST(count_rows AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size,
        CASE WHEN count_rows > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'b_only_if' AS metric,
        period_start,
        intent,
        CAST(coalesce(count_if_turns_1, 0) AS DOUBLE) / nullif(count_rows, 0) AS value,
        CAST(coalesce(count_if_turns_1, 0) AS DOUBLE) AS numerator,
        CAST(count_rows AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size,
        CASE WHEN count_rows > 0 THEN 'wilson' END AS interval
    FROM conversations_cells
)

SELECT
    metric,
    'week' AS grain,
    period_start,
    'intent' AS segment,
    intent,
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
    END AS ci_low,
    CASE interval
        WHEN 'wilson' THEN CASE WHEN numerator = denominator THEN 1 ELSE
            (numerator + 1.9207294103470687 + 1.959963984540054 * sqrt(numerator * (denominator - numerator) / denominator + 0.9603647051735344))
            / (denominator + 3.8414588206941374)
        END
    END AS ci_high
FROM estimates
ORDER BY metric, period_start, intent
