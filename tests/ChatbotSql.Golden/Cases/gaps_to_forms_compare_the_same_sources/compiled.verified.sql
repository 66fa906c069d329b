WITH estimates AS (
FROM (
-- lead_quality_rate: Lead quality rate. Leads that the bot captured and that became marketing-qualified or sales-qualified, over all leads that it captured.
-- qualified_booking_rate: Qualified booking rate. Leads that the bot captured with a qualified meeting, over all leads that it captured.
WITH leads_cells AS (
    SELECT
        CAST(date_trunc('month', captured_on) AS DATE) AS period_start,
        count_if(is_qualified) FILTER (WHERE is_bot_lead) AS count_if_is_qualified_where_is_bot_lead,
        count_if(is_bot_lead) AS count_if_is_bot_lead,
        count_if(is_qualified_meeting) FILTER (WHERE is_bot_lead) AS qualified_booking_rate_numerator
    FROM leads
    WHERE captured_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'lead_quality_rate' AS metric,
        period_start,
        CAST(coalesce(count_if_is_qualified_where_is_bot_lead, 0) AS DOUBLE) / nullif(count_if_is_bot_lead, 0) AS value,
        CAST(coalesce(count_if_is_qualified_where_is_bot_lead, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'qualified_booking_rate' AS metric,
        period_start,
        CAST(coalesce(qualified_booking_rate_numerator, 0) AS DOUBLE) / nullif(count_if_is_bot_lead, 0) AS value,
        CAST(coalesce(qualified_booking_rate_numerator, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells
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
    END AS ci_low,
    CASE interval
        WHEN 'wilson' THEN CASE WHEN numerator = denominator THEN 1 ELSE
            (numerator + 1.9207294103470687 + 1.959963984540054 * sqrt(numerator * (denominator - numerator) / denominator + 0.9603647051735344))
            / (denominator + 3.8414588206941374)
        END
    END AS ci_high
FROM estimates
ORDER BY metric, period_start
)
UNION ALL BY NAME
FROM (
-- lead_quality_rate: Lead quality rate. Leads that the bot captured and that became marketing-qualified or sales-qualified, over all leads that it captured.
-- form_lead_quality_rate: Lead quality rate of forms. Leads that a form captured and that became marketing-qualified or sales-qualified, over all leads of forms.
-- qualified_booking_rate: Qualified booking rate. Leads that the bot captured with a qualified meeting, over all leads that it captured.
-- form_qualified_booking_rate: Qualified booking rate of forms. Leads that a form captured with a qualified meeting, over all leads of forms.
WITH leads_cells AS (
    SELECT
        CAST(date_trunc('month', captured_on) AS DATE) AS period_start,
        source,
        count_if(is_qualified) FILTER (WHERE is_bot_lead) AS count_if_is_qualified_where_is_bot_lead,
        count_if(is_bot_lead) AS count_if_is_bot_lead,
        count_if(is_qualified) FILTER (WHERE is_form_lead) AS count_if_is_qualified_where_is_form_lead,
        count_if(is_form_lead) AS count_if_is_form_lead,
        count_if(is_qualified_meeting) FILTER (WHERE is_bot_lead) AS qualified_booking_rate_numerator,
        count_if(is_qualified_meeting) FILTER (WHERE is_form_lead) AS form_qualified_booking_rate_numerator
    FROM leads
    WHERE captured_on IS NOT NULL
    GROUP BY period_start, source
),

estimates AS (
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
        'form_lead_quality_rate' AS metric,
        period_start,
        source,
        CAST(coalesce(count_if_is_qualified_where_is_form_lead, 0) AS DOUBLE) / nullif(count_if_is_form_lead, 0) AS value,
        CAST(coalesce(count_if_is_qualified_where_is_form_lead, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_form_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_form_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_form_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'qualified_booking_rate' AS metric,
        period_start,
        source,
        CAST(coalesce(qualified_booking_rate_numerator, 0) AS DOUBLE) / nullif(count_if_is_bot_lead, 0) AS value,
        CAST(coalesce(qualified_booking_rate_numerator, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'form_qualified_booking_rate' AS metric,
        period_start,
        source,
        CAST(coalesce(form_qualified_booking_rate_numerator, 0) AS DOUBLE) / nullif(count_if_is_form_lead, 0) AS value,
        CAST(coalesce(form_qualified_booking_rate_numerator, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_form_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_form_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_form_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells
)

SELECT
    metric,
    'month' AS grain,
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
)
)

FROM estimates
WHERE (metric, segment) IN (('lead_quality_gap_to_forms', 'all'), ('booking_gap_to_forms', 'all'))
UNION ALL BY NAME
FROM (
-- lead_quality_gap_to_forms: the mean of the values by source, weighted by the denominators of lead_quality_rate where there are values.
WITH strata AS (
    SELECT
        grain,
        period_start,
        source AS stratum,
        coalesce(max(denominator) FILTER (WHERE metric = 'lead_quality_rate'), 0) AS weight,
        max(value) FILTER (WHERE metric = 'lead_quality_rate') AS "lead_quality_rate",
        max(value) FILTER (WHERE metric = 'form_lead_quality_rate') AS "form_lead_quality_rate"
    FROM estimates
    WHERE segment = 'source' AND metric IN ('lead_quality_rate', 'form_lead_quality_rate')
    GROUP BY ALL
),

-- In the order of the strata, because a sum of fractions depends on it.
means AS (
    SELECT
        grain,
        period_start,
        sum(weight) AS total,
        sum(weight) FILTER (WHERE weight > 0 AND stratum_value IS NOT NULL) AS covered,
        list_sum(list(weight * stratum_value ORDER BY stratum) FILTER (WHERE weight > 0 AND stratum_value IS NOT NULL)) AS weighted
    FROM (SELECT *, CAST("lead_quality_rate" - "form_lead_quality_rate" AS DOUBLE) AS stratum_value FROM strata)
    GROUP BY ALL
)

SELECT
    'lead_quality_gap_to_forms' AS metric,
    whole.grain,
    whole.period_start,
    whole.segment,
    means.weighted / nullif(means.covered, 0) AS value,
    coalesce(means.covered, 0) AS sample_size
FROM estimates AS whole
LEFT JOIN means
    ON means.grain = whole.grain
    AND means.period_start IS NOT DISTINCT FROM whole.period_start
WHERE whole.segment = 'all' AND whole.metric = 'lead_quality_rate'
)
UNION ALL BY NAME
FROM (
-- booking_gap_to_forms: the mean of the values by source, weighted by the denominators of qualified_booking_rate where there are values.
WITH strata AS (
    SELECT
        grain,
        period_start,
        source AS stratum,
        coalesce(max(denominator) FILTER (WHERE metric = 'qualified_booking_rate'), 0) AS weight,
        max(value) FILTER (WHERE metric = 'qualified_booking_rate') AS "qualified_booking_rate",
        max(value) FILTER (WHERE metric = 'form_qualified_booking_rate') AS "form_qualified_booking_rate"
    FROM estimates
    WHERE segment = 'source' AND metric IN ('qualified_booking_rate', 'form_qualified_booking_rate')
    GROUP BY ALL
),

-- In the order of the strata, because a sum of fractions depends on it.
means AS (
    SELECT
        grain,
        period_start,
        sum(weight) AS total,
        sum(weight) FILTER (WHERE weight > 0 AND stratum_value IS NOT NULL) AS covered,
        list_sum(list(weight * stratum_value ORDER BY stratum) FILTER (WHERE weight > 0 AND stratum_value IS NOT NULL)) AS weighted
    FROM (SELECT *, CAST("qualified_booking_rate" - "form_qualified_booking_rate" AS DOUBLE) AS stratum_value FROM strata)
    GROUP BY ALL
)

SELECT
    'booking_gap_to_forms' AS metric,
    whole.grain,
    whole.period_start,
    whole.segment,
    means.weighted / nullif(means.covered, 0) AS value,
    coalesce(means.covered, 0) AS sample_size
FROM estimates AS whole
LEFT JOIN means
    ON means.grain = whole.grain
    AND means.period_start IS NOT DISTINCT FROM whole.period_start
WHERE whole.segment = 'all' AND whole.metric = 'qualified_booking_rate'
)
ORDER BY ALL
