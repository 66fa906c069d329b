-- chat_impressions: Chat impressions. Times that the chat was shown to a visitor.
-- engaged_conversations: Engaged conversations. Conversations in which the visitor took part; one in which only the bot wrote is not among them.
-- captured_leads: Captured leads. Engaged conversations that captured a lead.
-- bot_leads: Bot leads. Leads of the CRM that the bot captured, by the day of their capture.
-- qualified_bot_leads: Qualified bot leads. Leads that the bot captured and that became marketing-qualified or sales-qualified.
-- qualified_meetings: Qualified meetings. Leads that the bot captured and that have a meeting which the CRM calls qualified.
WITH impressions_cells AS (
    SELECT
        occurred_on AS period_start,
        count(*) AS count_rows
    FROM impressions
    WHERE occurred_on IS NOT NULL
    GROUP BY period_start
),

conversations_cells AS (
    SELECT
        started_on AS period_start,
        count_if(is_engaged) AS count_if_is_engaged,
        count(*) AS count_rows,
        count_if(is_lead) FILTER (WHERE is_engaged) AS count_if_is_lead_where_is_engaged,
        count(*) FILTER (WHERE is_engaged) AS count_rows_where_is_engaged
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

leads_cells AS (
    SELECT
        captured_on AS period_start,
        count_if(is_bot_lead) AS count_if_is_bot_lead,
        count(*) AS count_rows,
        count_if(is_qualified) FILTER (WHERE is_bot_lead) AS count_if_is_qualified_where_is_bot_lead,
        count(*) FILTER (WHERE is_bot_lead) AS count_rows_where_is_bot_lead,
        count_if(is_qualified_meeting) FILTER (WHERE is_bot_lead) AS qualified_meetings_value
    FROM leads
    WHERE captured_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'chat_impressions' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM impressions_cells

    UNION ALL BY NAME

    SELECT
        'engaged_conversations' AS metric,
        period_start,
        CAST(count_if_is_engaged AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells

    UNION ALL BY NAME

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
        'bot_leads' AS metric,
        period_start,
        CAST(count_if_is_bot_lead AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'qualified_bot_leads' AS metric,
        period_start,
        CAST(count_if_is_qualified_where_is_bot_lead AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows_where_is_bot_lead AS DOUBLE) AS sample_size
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'qualified_meetings' AS metric,
        period_start,
        CAST(qualified_meetings_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows_where_is_bot_lead AS DOUBLE) AS sample_size
    FROM leads_cells
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
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start
