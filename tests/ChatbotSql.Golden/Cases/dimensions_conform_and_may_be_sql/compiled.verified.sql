-- shown_to_chat: shown to chat.
WITH conversations_cells AS (
    SELECT
        started_on AS period_start,
        CAST((lower(page)) AS VARCHAR) AS page,
        CAST((CASE WHEN page = '/pricing' OR page = '/demo' THEN 'high intent' ELSE 'other' END) AS VARCHAR) AS page_group,
        count(*) AS count_rows
    FROM conversations
    WHERE started_on IS NOT NULL
    GROUP BY period_start, CAST((lower(page)) AS VARCHAR), page_group
),

impressions_cells AS (
    SELECT
        occurred_on AS period_start,
        CAST((lower(page)) AS VARCHAR) AS page,
        CAST((CASE WHEN page = '/pricing' OR page = '/demo' THEN 'high intent' ELSE 'other' END) AS VARCHAR) AS page_group,
        count(*) AS count_rows
    FROM impressions
    WHERE occurred_on IS NOT NULL
    GROUP BY period_start, CAST((lower(page)) AS VARCHAR), page_group
),

estimates AS (
    SELECT
        'shown_to_chat' AS metric,
        coalesce(conversations_cells.period_start, impressions_cells.period_start) AS period_start,
        coalesce(conversations_cells.page, impressions_cells.page) AS page,
        coalesce(conversations_cells.page_group, impressions_cells.page_group) AS page_group,
        CAST(coalesce(conversations_cells.count_rows, 0) AS DOUBLE) / nullif(impressions_cells.count_rows, 0) AS value,
        CAST(coalesce(conversations_cells.count_rows, 0) AS DOUBLE) AS numerator,
        CAST(impressions_cells.count_rows AS DOUBLE) AS denominator,
        CAST(impressions_cells.count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells
    FULL JOIN impressions_cells
        ON conversations_cells.period_start IS NOT DISTINCT FROM impressions_cells.period_start
        AND conversations_cells.page IS NOT DISTINCT FROM impressions_cells.page
        AND conversations_cells.page_group IS NOT DISTINCT FROM impressions_cells.page_group
)

SELECT
    metric,
    'day' AS grain,
    period_start,
    'page+page_group' AS segment,
    page,
    page_group,
    value,
    numerator,
    denominator,
    sample_size,
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start, page, page_group
