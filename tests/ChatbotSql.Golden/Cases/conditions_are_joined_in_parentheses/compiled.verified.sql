-- both_sides: both sides.
-- own_side: own side.
-- referred: referred.
-- long_ones: long ones.
-- with_filter: with filter.
-- two_filters: two filters.
-- deflection_rate: Deflection rate. Eligible conversations that the bot resolved without a human, over all eligible conversations.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        count_if(is_resolved) FILTER (WHERE channel = 'web' OR channel = 'app') AS both_sides_numerator,
        count(*) FILTER (WHERE channel = 'web' OR channel = 'app') AS count_rows_where_channel_web_or_channel_app,
        count(*) FILTER (WHERE (channel = 'web' OR channel = 'sms') AND (turns = 1 OR turns = 2)) AS own_side_numerator,
        count(*) FILTER (WHERE channel = 'web' OR channel = 'sms') AS count_rows_where_channel_web_or_channel_sms,
        count_if(turns > 3 OR is_handed_off) FILTER (WHERE (channel = 'web' OR channel = 'app') AND (turns <> 4 OR channel = 'sms') AND (intent = 'complaint' OR intent = 'returns')) AS referred_numerator,
        count_if(turns > 3 OR is_handed_off) FILTER (WHERE turns <> 4 OR channel = 'sms') AS long_ones_value,
        count(*) FILTER (WHERE turns <> 4 OR channel = 'sms') AS count_rows_where_turns_4_or_channel_sms,
        sum(turns) FILTER (WHERE (channel = 'web' OR turns = 5) AND (intent = 'returns' OR intent = 'complaint')) AS with_filter_value,
        count(turns) FILTER (WHERE (channel = 'web' OR turns = 5) AND (intent = 'returns' OR intent = 'complaint')) AS with_filter_rows,
        count(*) FILTER (WHERE (turns = 1 OR turns = 2) AND (intent = 'returns' OR intent = 'complaint')) AS two_filters_value,
        count_if(turns = 2 OR turns = 3) FILTER (WHERE (channel = 'web' OR channel = 'app') AND (intent = 'returns' OR intent = 'complaint')) AS two_filters_value_2,
        count(*) FILTER (WHERE intent = 'returns' OR intent = 'complaint') AS two_filters_rows,
        count_if(is_deflected) AS count_if_is_deflected,
        count_if(is_eligible) AS count_if_is_eligible,
        count_if(coalesce(is_deflected, false) AND NOT coalesce(is_eligible, false)) AS deflection_rate_outside
    FROM conversations
    WHERE started_on >= DATE '2026-03-02'
      AND started_on <= DATE '2026-03-02'
      AND (channel = 'web' OR turns = 5)
),

estimates AS (
    SELECT
        'both_sides' AS metric,
        period_start,
        CAST(coalesce(both_sides_numerator, 0) AS DOUBLE) / nullif(count_rows_where_channel_web_or_channel_app, 0) AS value,
        CAST(coalesce(both_sides_numerator, 0) AS DOUBLE) AS numerator,
        CAST(count_rows_where_channel_web_or_channel_app AS DOUBLE) AS denominator,
        CAST(count_rows_where_channel_web_or_channel_app AS DOUBLE) AS sample_size,
        CASE WHEN count_rows_where_channel_web_or_channel_app > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'own_side' AS metric,
        period_start,
        CAST(coalesce(own_side_numerator, 0) AS DOUBLE) / nullif(count_rows_where_channel_web_or_channel_sms, 0) AS value,
        CAST(coalesce(own_side_numerator, 0) AS DOUBLE) AS numerator,
        CAST(count_rows_where_channel_web_or_channel_sms AS DOUBLE) AS denominator,
        CAST(count_rows_where_channel_web_or_channel_sms AS DOUBLE) AS sample_size,
        CASE WHEN count_rows_where_channel_web_or_channel_sms > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'referred' AS metric,
        period_start,
        CAST(coalesce(referred_numerator, 0) AS DOUBLE) / nullif(count_rows_where_channel_web_or_channel_app, 0) AS value,
        CAST(coalesce(referred_numerator, 0) AS DOUBLE) AS numerator,
        CAST(count_rows_where_channel_web_or_channel_app AS DOUBLE) AS denominator,
        CAST(count_rows_where_channel_web_or_channel_app AS DOUBLE) AS sample_size,
        CASE WHEN count_rows_where_channel_web_or_channel_app > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'long_ones' AS metric,
        period_start,
        CAST(long_ones_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows_where_turns_4_or_channel_sms AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'with_filter' AS metric,
        period_start,
        CAST(with_filter_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(with_filter_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'two_filters' AS metric,
        period_start,
        CAST(two_filters_value - coalesce(two_filters_value_2, 0) AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(two_filters_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'deflection_rate' AS metric,
        period_start,
        CAST(coalesce(count_if_is_deflected, 0) AS DOUBLE) / nullif(count_if_is_eligible, 0) AS value,
        CAST(coalesce(count_if_is_deflected, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_eligible AS DOUBLE) AS denominator,
        CAST(count_if_is_eligible AS DOUBLE) AS sample_size,
        CASE WHEN deflection_rate_outside = 0 AND count_if_is_eligible > 0 THEN 'wilson' END AS interval
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
