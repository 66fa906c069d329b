-- csat: CSAT. Conversations with a positive last answer to the survey, over conversations with an answer.
-- csat_answers: CSAT answers. Conversations whose visitor answered the survey.
-- csat_positive_answers: Positive CSAT answers. Conversations whose visitor's last answer to the survey was positive.
WITH conversations_cells AS (
    SELECT
        started_on AS period_start,
        count_if(csat_positive) AS count_if_csat_positive,
        count_if(csat_positive IS NOT NULL) AS count_if_csat_positive_is_not_null,
        count(*) AS count_rows
    FROM conversations
    WHERE started_on IS NOT NULL
      AND started_on >= DATE '2026-03-01'
      AND started_on <= DATE '2026-03-03'
    GROUP BY period_start
),

estimates AS (
    SELECT
        'csat' AS metric,
        period_start,
        CAST(coalesce(count_if_csat_positive, 0) AS DOUBLE) / nullif(count_if_csat_positive_is_not_null, 0) AS value,
        CAST(coalesce(count_if_csat_positive, 0) AS DOUBLE) AS numerator,
        CAST(count_if_csat_positive_is_not_null AS DOUBLE) AS denominator,
        CAST(count_if_csat_positive_is_not_null AS DOUBLE) AS sample_size,
        CASE WHEN count_if_csat_positive_is_not_null > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'csat_answers' AS metric,
        period_start,
        CAST(count_if_csat_positive_is_not_null AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'csat_positive_answers' AS metric,
        period_start,
        CAST(count_if_csat_positive AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
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
ORDER BY metric, period_start
