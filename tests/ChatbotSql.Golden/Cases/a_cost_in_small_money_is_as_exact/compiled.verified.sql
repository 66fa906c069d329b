-- program_cost: Program cost. All costs of the chatbot program, each spread over its days.
WITH program_costs_cells AS (
    SELECT
        CAST(date_trunc('year', spent_on) AS DATE) AS period_start,
        sum(amount) AS sum_amount,
        count(amount) AS count_amount
    FROM program_costs
    WHERE spent_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'program_cost' AS metric,
        period_start,
        CAST(sum_amount AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_amount AS DOUBLE) AS sample_size
    FROM program_costs_cells
)

SELECT
    metric,
    'year' AS grain,
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
