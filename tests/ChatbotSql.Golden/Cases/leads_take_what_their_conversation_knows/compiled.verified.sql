-- bot_leads: Bot leads. Leads of the CRM that the bot captured, by the day of their capture.
-- lead_quality_rate: Lead quality rate. Leads that the bot captured and that became marketing-qualified or sales-qualified, over all leads that it captured.
-- mql_rate: MQL rate. Leads that the bot captured and that became marketing-qualified, over all leads that it captured.
-- sql_rate: SQL rate. Leads that the bot captured and that became sales-qualified, over all leads that it captured.
-- form_lead_quality_rate: Lead quality rate of forms. Leads that a form captured and that became marketing-qualified or sales-qualified, over all leads of forms.
WITH leads_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        source,
        count_if(is_bot_lead) AS count_if_is_bot_lead,
        count(*) AS count_rows,
        count_if(is_qualified) FILTER (WHERE is_bot_lead) AS count_if_is_qualified_where_is_bot_lead,
        count_if(is_mql) FILTER (WHERE is_bot_lead) AS count_if_is_mql_where_is_bot_lead,
        count_if(is_sql) FILTER (WHERE is_bot_lead) AS count_if_is_sql_where_is_bot_lead,
        count_if(is_qualified) FILTER (WHERE is_form_lead) AS count_if_is_qualified_where_is_form_lead,
        count_if(is_form_lead) AS count_if_is_form_lead
    FROM leads
    GROUP BY source
),

estimates AS (
    SELECT
        'bot_leads' AS metric,
        period_start,
        source,
        CAST(count_if_is_bot_lead AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'lead_quality_rate' AS metric,
        period_start,
        source,
        CAST(coalesce(count_if_is_qualified_where_is_bot_lead, 0) AS DOUBLE) / nullif(count_if_is_bot_lead, 0) AS value,
        CAST(coalesce(count_if_is_qualified_where_is_bot_lead, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'mql_rate' AS metric,
        period_start,
        source,
        CAST(coalesce(count_if_is_mql_where_is_bot_lead, 0) AS DOUBLE) / nullif(count_if_is_bot_lead, 0) AS value,
        CAST(coalesce(count_if_is_mql_where_is_bot_lead, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'sql_rate' AS metric,
        period_start,
        source,
        CAST(coalesce(count_if_is_sql_where_is_bot_lead, 0) AS DOUBLE) / nullif(count_if_is_bot_lead, 0) AS value,
        CAST(coalesce(count_if_is_sql_where_is_bot_lead, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'form_lead_quality_rate' AS metric,
        period_start,
        source,
        CAST(coalesce(count_if_is_qualified_where_is_form_lead, 0) AS DOUBLE) / nullif(count_if_is_form_lead, 0) AS value,
        CAST(coalesce(count_if_is_qualified_where_is_form_lead, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_form_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_form_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_form_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells
)

SELECT
    metric,
    'all' AS grain,
    period_start,
    'source' AS segment,
    source,
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
ORDER BY metric, period_start, source
