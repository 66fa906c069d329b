-- by_constant: by constant.
-- by_parameter: by parameter.
-- by_condition: by condition.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        count_if(intent = ('it''s ' || chr(10) || '' || chr(10) || '' || chr(10) || 'y')) AS count_if_intent_it_s_chr_10_chr_10_chr_10_y,
        count(*) AS count_rows,
        count(*) FILTER (WHERE intent IN ('x', ('it''s ' || chr(10) || '' || chr(10) || '' || chr(10) || 'y'))) AS by_condition_value
    FROM conversations
),

estimates AS (
    SELECT
        'by_constant' AS metric,
        period_start,
        CAST(count_if_intent_it_s_chr_10_chr_10_chr_10_y AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'by_parameter' AS metric,
        period_start,
        CAST(count_if_intent_it_s_chr_10_chr_10_chr_10_y AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'by_condition' AS metric,
        period_start,
        CAST(by_condition_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(by_condition_value AS DOUBLE) AS sample_size
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
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start
