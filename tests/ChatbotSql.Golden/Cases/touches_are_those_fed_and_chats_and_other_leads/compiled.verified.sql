-- engaged_conversations: Engaged conversations. Conversations in which the visitor took part; one in which only the bot wrote is not among them.
-- bot_leads: Bot leads. Leads of the CRM that the bot captured, by the day of their capture.
-- form_leads: Form leads. Leads of the CRM that a form captured, by the day of their capture.
WITH conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        count_if(is_engaged) AS count_if_is_engaged,
        count(*) AS count_rows
    FROM conversations
),

leads_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        count_if(is_bot_lead) AS count_if_is_bot_lead,
        count(*) AS count_rows,
        count_if(is_form_lead) AS count_if_is_form_lead
    FROM leads
),

estimates AS (
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
        'bot_leads' AS metric,
        period_start,
        CAST(count_if_is_bot_lead AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM leads_cells

    UNION ALL BY NAME

    SELECT
        'form_leads' AS metric,
        period_start,
        CAST(count_if_is_form_lead AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM leads_cells
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
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start
