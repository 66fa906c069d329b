-- w_chats: w chats.
-- w_app_share: w app share.
-- w_turns: w turns.
WITH conversations_cells_over_28_days AS (
    SELECT
        window_start AS period_start,
        count(*) AS count_rows,
        count_if(channel = 'app') AS count_if_channel_app,
        median(turns) AS median_turns,
        count(turns) AS count_turns,
        list(turns ORDER BY turns) FILTER (WHERE turns IS NOT NULL) AS w_turns_sorted
    FROM (SELECT *, CAST(unnest(generate_series(CAST(date_trunc('month', started_on) AS DATE), started_on + 27, INTERVAL 1 MONTH)) AS DATE) AS window_start FROM conversations)
    WHERE CAST(window_start + INTERVAL 1 MONTH AS DATE) - 1 BETWEEN started_on AND started_on + 27
      AND (window_start <= (SELECT max(covers_until) FROM meta.coverage WHERE feeds IN ('events'))
        OR window_start IN (SELECT CAST(date_trunc('month', started_on) AS DATE) FROM conversations WHERE started_on > (SELECT max(covers_until) FROM meta.coverage WHERE feeds IN ('events'))))
    GROUP BY period_start
),

estimates AS (
    SELECT
        'w_chats' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells_over_28_days

    UNION ALL BY NAME

    SELECT
        'w_app_share' AS metric,
        period_start,
        CAST(coalesce(count_if_channel_app, 0) AS DOUBLE) / nullif(count_rows, 0) AS value,
        CAST(coalesce(count_if_channel_app, 0) AS DOUBLE) AS numerator,
        CAST(count_rows AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size,
        CASE WHEN count_rows > 0 THEN 'wilson' END AS interval
    FROM conversations_cells_over_28_days

    UNION ALL BY NAME

    SELECT
        'w_turns' AS metric,
        period_start,
        CAST(median_turns AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_turns AS DOUBLE) AS sample_size,
        CASE WHEN count_turns >= 6 THEN 'order_statistics' END AS interval,
        -- The largest rank at which the binomial interval of the median still holds 95%.
        CAST(floor((len(w_turns_sorted) + 1 - 1.959963984540054 * sqrt(len(w_turns_sorted))
            + 0.4640964126761784 / sqrt(len(w_turns_sorted))) / 2) AS BIGINT) AS rank,
        CAST(w_turns_sorted[rank] AS DOUBLE) AS rank_low,
        CAST(w_turns_sorted[len(w_turns_sorted) + 1 - rank] AS DOUBLE) AS rank_high
    FROM conversations_cells_over_28_days
)

SELECT
    metric,
    'month' AS grain,
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
        WHEN 'order_statistics' THEN rank_low
    END AS ci_low,
    CASE interval
        WHEN 'wilson' THEN CASE WHEN numerator = denominator THEN 1 ELSE
            (numerator + 1.9207294103470687 + 1.959963984540054 * sqrt(numerator * (denominator - numerator) / denominator + 0.9603647051735344))
            / (denominator + 3.8414588206941374)
        END
        WHEN 'order_statistics' THEN rank_high
    END AS ci_high
FROM estimates
ORDER BY metric, period_start
