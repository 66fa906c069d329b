-- captured_leads: Captured leads. Engaged conversations that captured a lead.
-- chat_to_lead_rate: Chat-to-lead rate. Engaged conversations that captured a lead, over engaged conversations.
WITH conversations_cells AS (
    SELECT
        CAST(date_trunc('week', started_on) AS DATE) AS period_start,
        count_if(is_lead) FILTER (WHERE is_engaged) AS count_if_is_lead_where_is_engaged,
        count(*) FILTER (WHERE is_engaged) AS count_rows_where_is_engaged,
        count_if(is_engaged) AS count_if_is_engaged
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'captured_leads' AS metric,
        period_start,
        CAST(count_if_is_lead_where_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows_where_is_engaged AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'chat_to_lead_rate' AS metric,
        period_start,
        CAST(coalesce(count_if_is_lead_where_is_engaged, 0) AS DOUBLE) / nullif(count_if_is_engaged, 0) AS value,
        CAST(coalesce(count_if_is_lead_where_is_engaged, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_engaged AS DOUBLE) AS denominator,
        CAST(count_if_is_engaged AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_engaged > 0 THEN 'wilson' END AS interval
    FROM conversations_cells
)

SELECT
    metric,
    'week' AS grain,
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
