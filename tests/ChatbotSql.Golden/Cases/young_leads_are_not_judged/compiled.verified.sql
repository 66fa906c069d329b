-- lead_quality_rate: Lead quality rate. Leads that the bot captured and that became marketing-qualified or sales-qualified, over all leads that it captured.
-- same_week_booking_rate: Same-week booking rate. Leads that the bot captured with a qualified meeting within seven days, over all leads that it captured.
-- meetings_held_rate: Meetings held rate. Meetings of leads that the bot captured that were held, over those that were booked.
-- days_to_qualified_median: Days to qualified. Median days from the capture of a lead by the bot to its sales qualification.
WITH leads_cells AS (
    SELECT
        CAST(date_trunc('week', captured_on) AS DATE) AS period_start,
        count_if(is_qualified) FILTER (WHERE is_bot_lead) AS count_if_is_qualified_where_is_bot_lead,
        count_if(is_bot_lead) AS count_if_is_bot_lead,
        count_if(is_same_week_meeting) FILTER (WHERE is_bot_lead) AS same_week_booking_rate_numerator,
        count_if(is_booked AND is_meeting_held) FILTER (WHERE is_bot_lead) AS meetings_held_rate_numerator,
        count_if(is_booked) FILTER (WHERE is_bot_lead) AS count_if_is_booked_where_is_bot_lead,
        median(CAST(days_to_qualified AS DOUBLE)) FILTER (WHERE is_bot_lead) AS days_to_qualified_median_value,
        count(days_to_qualified) FILTER (WHERE is_bot_lead) AS count_days_to_qualified_where_is_bot_lead,
        list(days_to_qualified ORDER BY days_to_qualified) FILTER (WHERE is_bot_lead AND (days_to_qualified IS NOT NULL)) AS days_to_qualified_median_sorted
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
        'same_week_booking_rate' AS metric,
        period_start,
        CAST(coalesce(same_week_booking_rate_numerator, 0) AS DOUBLE) / nullif(count_if_is_bot_lead, 0) AS value,
        CAST(coalesce(same_week_booking_rate_numerator, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_bot_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_bot_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'meetings_held_rate' AS metric,
        period_start,
        CAST(coalesce(meetings_held_rate_numerator, 0) AS DOUBLE) / nullif(count_if_is_booked_where_is_bot_lead, 0) AS value,
        CAST(coalesce(meetings_held_rate_numerator, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_booked_where_is_bot_lead AS DOUBLE) AS denominator,
        CAST(count_if_is_booked_where_is_bot_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_booked_where_is_bot_lead > 0 THEN 'wilson' END AS interval
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'days_to_qualified_median' AS metric,
        period_start,
        CAST(days_to_qualified_median_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_days_to_qualified_where_is_bot_lead AS DOUBLE) AS sample_size,
        CASE WHEN count_days_to_qualified_where_is_bot_lead >= 6 THEN 'order_statistics' END AS interval,
        -- The largest rank at which the binomial interval of the median still holds 95%.
        CAST(floor((len(days_to_qualified_median_sorted) + 1 - 1.959963984540054 * sqrt(len(days_to_qualified_median_sorted))
            + 0.4640964126761784 / sqrt(len(days_to_qualified_median_sorted))) / 2) AS BIGINT) AS rank,
        CAST(days_to_qualified_median_sorted[rank] AS DOUBLE) AS rank_low,
        CAST(days_to_qualified_median_sorted[len(days_to_qualified_median_sorted) + 1 - rank] AS DOUBLE) AS rank_high
    FROM leads_cells
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
