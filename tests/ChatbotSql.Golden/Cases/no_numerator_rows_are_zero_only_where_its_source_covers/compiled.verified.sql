-- contact_rate: contact rate.
-- chats_per_ticket: chats per ticket.
-- tickets: tickets.
WITH tickets_opened_cells AS (
    SELECT
        opened_on AS period_start,
        count(*) AS count_rows
    FROM tickets_opened
    WHERE opened_on IS NOT NULL
    GROUP BY period_start
),

conversations_cells AS (
    SELECT
        started_on AS period_start,
        count(*) AS count_rows
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'contact_rate' AS metric,
        coalesce(tickets_opened_cells.period_start, conversations_cells.period_start) AS period_start,
        CAST(coalesce(tickets_opened_cells.count_rows, 0) AS DOUBLE) / nullif(conversations_cells.count_rows, 0) AS value,
        CAST(coalesce(tickets_opened_cells.count_rows, 0) AS DOUBLE) AS numerator,
        CAST(conversations_cells.count_rows AS DOUBLE) AS denominator,
        CAST(conversations_cells.count_rows AS DOUBLE) AS sample_size
    FROM tickets_opened_cells
    FULL JOIN conversations_cells
        ON tickets_opened_cells.period_start IS NOT DISTINCT FROM conversations_cells.period_start

    UNION ALL BY NAME

    SELECT
        'chats_per_ticket' AS metric,
        coalesce(conversations_cells.period_start, tickets_opened_cells.period_start) AS period_start,
        CAST(coalesce(conversations_cells.count_rows, 0) AS DOUBLE) / nullif(tickets_opened_cells.count_rows, 0) AS value,
        CAST(coalesce(conversations_cells.count_rows, 0) AS DOUBLE) AS numerator,
        CAST(tickets_opened_cells.count_rows AS DOUBLE) AS denominator,
        CAST(tickets_opened_cells.count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells
    FULL JOIN tickets_opened_cells
        ON conversations_cells.period_start IS NOT DISTINCT FROM tickets_opened_cells.period_start

    UNION ALL BY NAME

    SELECT
        'tickets' AS metric,
        period_start,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM tickets_opened_cells
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
