-- site_visits: Visits. Visits of the site, page views of one visitor with at most 30 minutes between two in a row.
-- page_to_chat_rate: Page-to-chat rate. Engaged conversations over visits of the site.
-- engaged_visitor_rate: Engaged visitor rate. Visitors with an engaged conversation over all visitors of the site.
-- visitor_conversion_rate: Visitor conversion rate. Visitors with an engaged conversation that led to a lead, a meeting or a purchase, over all visitors of the site.
WITH visits_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        source,
        count(*) AS count_rows,
        count(DISTINCT visitor_id) AS count_distinct_visitor_id
    FROM visits
    GROUP BY source
),

conversations_cells AS (
    SELECT
        CAST(NULL AS DATE) AS period_start,
        source,
        count_if(is_engaged) AS count_if_is_engaged,
        count(DISTINCT visitor_id) FILTER (WHERE is_engaged) AS count_distinct_visitor_id_where_is_engaged,
        count(DISTINCT visitor_id) FILTER (WHERE is_engaged AND is_converted) AS visitor_conversion_rate_numerator
    FROM conversations
    GROUP BY source
),

estimates AS (
    SELECT
        'site_visits' AS metric,
        period_start,
        source,
        CAST(count_rows AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM visits_cells

    UNION ALL BY NAME

    SELECT
        'page_to_chat_rate' AS metric,
        coalesce(conversations_cells.period_start, visits_cells.period_start) AS period_start,
        coalesce(conversations_cells.source, visits_cells.source) AS source,
        CAST(coalesce(conversations_cells.count_if_is_engaged, 0) AS DOUBLE) / nullif(visits_cells.count_rows, 0) AS value,
        CAST(coalesce(conversations_cells.count_if_is_engaged, 0) AS DOUBLE) AS numerator,
        CAST(visits_cells.count_rows AS DOUBLE) AS denominator,
        CAST(visits_cells.count_rows AS DOUBLE) AS sample_size
    FROM conversations_cells
    FULL JOIN visits_cells
        ON conversations_cells.period_start IS NOT DISTINCT FROM visits_cells.period_start
        AND conversations_cells.source IS NOT DISTINCT FROM visits_cells.source

    UNION ALL BY NAME

    SELECT
        'engaged_visitor_rate' AS metric,
        coalesce(conversations_cells.period_start, visits_cells.period_start) AS period_start,
        coalesce(conversations_cells.source, visits_cells.source) AS source,
        CAST(coalesce(conversations_cells.count_distinct_visitor_id_where_is_engaged, 0) AS DOUBLE) / nullif(visits_cells.count_distinct_visitor_id, 0) AS value,
        CAST(coalesce(conversations_cells.count_distinct_visitor_id_where_is_engaged, 0) AS DOUBLE) AS numerator,
        CAST(visits_cells.count_distinct_visitor_id AS DOUBLE) AS denominator,
        CAST(visits_cells.count_distinct_visitor_id AS DOUBLE) AS sample_size
    FROM conversations_cells
    FULL JOIN visits_cells
        ON conversations_cells.period_start IS NOT DISTINCT FROM visits_cells.period_start
        AND conversations_cells.source IS NOT DISTINCT FROM visits_cells.source

    UNION ALL BY NAME

    SELECT
        'visitor_conversion_rate' AS metric,
        coalesce(conversations_cells.period_start, visits_cells.period_start) AS period_start,
        coalesce(conversations_cells.source, visits_cells.source) AS source,
        CAST(coalesce(conversations_cells.visitor_conversion_rate_numerator, 0) AS DOUBLE) / nullif(visits_cells.count_distinct_visitor_id, 0) AS value,
        CAST(coalesce(conversations_cells.visitor_conversion_rate_numerator, 0) AS DOUBLE) AS numerator,
        CAST(visits_cells.count_distinct_visitor_id AS DOUBLE) AS denominator,
        CAST(visits_cells.count_distinct_visitor_id AS DOUBLE) AS sample_size
    FROM conversations_cells
    FULL JOIN visits_cells
        ON conversations_cells.period_start IS NOT DISTINCT FROM visits_cells.period_start
        AND conversations_cells.source IS NOT DISTINCT FROM visits_cells.source
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
    CAST(NULL AS VARCHAR) AS interval,
    CAST(NULL AS DOUBLE) AS ci_low,
    CAST(NULL AS DOUBLE) AS ci_high
FROM estimates
ORDER BY metric, period_start, source
