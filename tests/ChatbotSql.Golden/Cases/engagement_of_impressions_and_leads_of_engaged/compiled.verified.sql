-- engagement_rate: Engagement rate. Engaged conversations over the times that the chat was shown.
-- chat_to_lead_rate: Chat-to-lead rate. Engaged conversations that captured a lead, over engaged conversations.
-- chat_impressions: Chat impressions. Times that the chat was shown to a visitor.
-- engaged_conversations: Engaged conversations. Conversations in which the visitor took part; one in which only the bot wrote is not among them.
-- captured_leads: Captured leads. Engaged conversations that captured a lead.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        page,
        count_if(is_engaged) AS count_if_is_engaged,
        count_if(is_lead) FILTER (WHERE is_engaged) AS count_if_is_lead_where_is_engaged,
        count(*) AS count_rows,
        count(*) FILTER (WHERE is_engaged) AS count_rows_where_is_engaged
    FROM conversations
    GROUP BY page
),

impressions_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        page,
        count(*) AS count_rows
    FROM impressions
    GROUP BY page
),

estimates AS (
    SELECT
        'engagement_rate' AS metric,
        coalesce(conversations_cells.period_start, impressions_cells.period_start) AS period_start,
        coalesce(conversations_cells.page, impressions_cells.page) AS page,
        CAST(coalesce(conversations_cells.count_if_is_engaged, 0) AS DOUBLE) / nullif(impressions_cells.count_rows, 0) AS value,
        CAST(coalesce(conversations_cells.count_if_is_engaged, 0) AS DOUBLE) AS numerator,
        CAST(impressions_cells.count_rows AS DOUBLE) AS denominator,
        CAST(impressions_cells.count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells
    FULL JOIN impressions_cells
        ON conversations_cells.period_start IS NOT DISTINCT FROM impressions_cells.period_start
        AND conversations_cells.page IS NOT DISTINCT FROM impressions_cells.page

    UNION ALL BY NAME

    SELECT
        'chat_to_lead_rate' AS metric,
        period_start,
        page,
        CAST(coalesce(count_if_is_lead_where_is_engaged, 0) AS DOUBLE) / nullif(count_if_is_engaged, 0) AS value,
        CAST(coalesce(count_if_is_lead_where_is_engaged, 0) AS DOUBLE) AS numerator,
        CAST(count_if_is_engaged AS DOUBLE) AS denominator,
        CAST(count_if_is_engaged AS DOUBLE) AS sample_size,
        CASE WHEN count_if_is_engaged > 0 THEN 'wilson' END AS interval
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'chat_impressions' AS metric,
        period_start,
        page,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM impressions_cells

    UNION ALL BY NAME

    SELECT
        'engaged_conversations' AS metric,
        period_start,
        page,
        CAST(count_if_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

    SELECT
        'captured_leads' AS metric,
        period_start,
        page,
        CAST(count_if_is_lead_where_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows_where_is_engaged AS DOUBLE) AS sample_size
    FROM conversations_cells
)

SELECT
    metric,
    'all' AS grain,
    period_start,
    'page' AS segment,
    page,
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
ORDER BY metric, period_start, page
