-- human_tickets: Tickets handled by people. Help-desk tickets that people handled, whether or not the bot had a part in them.
-- human_first_reply_median: Time to first reply of people. Median seconds from the opening of a ticket to its first reply, of tickets that people handled.
-- human_tickets_per_1000_visitors: Human tickets per 1,000 visitors. Help-desk tickets that people handled for each 1,000 visitors of the site; it should fall, whatever the bot claims.
WITH tickets_cells AS (
    SELECT
        opened_on AS period_start,
        count_if(is_human) AS count_if_is_human,
        count(*) AS count_rows,
        median(CAST(first_reply_seconds AS DOUBLE)) FILTER (WHERE is_human) AS human_first_reply_median_value,
        count(first_reply_seconds) FILTER (WHERE is_human) AS count_first_reply_seconds_where_is_human,
        list(first_reply_seconds ORDER BY first_reply_seconds) FILTER (WHERE is_human AND (first_reply_seconds IS NOT NULL)) AS human_first_reply_median_sorted
    FROM tickets
    WHERE opened_on IS NOT NULL
    GROUP BY period_start
),

visits_cells AS (
    SELECT
        started_on AS period_start,
        count(DISTINCT visitor_id) AS count_distinct_visitor_id
    FROM visits
    WHERE started_on IS NOT NULL
    GROUP BY period_start
),

estimates AS (
    SELECT
        'human_tickets' AS metric,
        period_start,
        CAST(count_if_is_human AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_rows AS DOUBLE) AS sample_size
    FROM tickets_cells

    UNION ALL BY NAME

    SELECT
        'human_first_reply_median' AS metric,
        period_start,
        CAST(human_first_reply_median_value AS DOUBLE) AS value,
        CAST(NULL AS DOUBLE) AS numerator,
        CAST(NULL AS DOUBLE) AS denominator,
        CAST(count_first_reply_seconds_where_is_human AS DOUBLE) AS sample_size,
        CASE WHEN count_first_reply_seconds_where_is_human >= 6 THEN 'order_statistics' END AS interval,
        -- The largest rank at which the binomial interval of the median still holds 95%.
        CAST(floor((len(human_first_reply_median_sorted) + 1 - 1.959963984540054 * sqrt(len(human_first_reply_median_sorted))
            + 0.4640964126761784 / sqrt(len(human_first_reply_median_sorted))) / 2) AS BIGINT) AS rank,
        CAST(human_first_reply_median_sorted[rank] AS DOUBLE) AS rank_low,
        CAST(human_first_reply_median_sorted[len(human_first_reply_median_sorted) + 1 - rank] AS DOUBLE) AS rank_high
    FROM tickets_cells

    UNION ALL BY NAME

    SELECT
        'human_tickets_per_1000_visitors' AS metric,
        coalesce(tickets_cells.period_start, visits_cells.period_start) AS period_start,
        CAST(coalesce((1000 * coalesce(tickets_cells.count_if_is_human, 0)), 0) AS DOUBLE) / nullif(visits_cells.count_distinct_visitor_id, 0) AS value,
        CAST(coalesce((1000 * coalesce(tickets_cells.count_if_is_human, 0)), 0) AS DOUBLE) AS numerator,
        CAST(visits_cells.count_distinct_visitor_id AS DOUBLE) AS denominator,
        CAST(visits_cells.count_distinct_visitor_id AS DOUBLE) AS sample_size
    FROM tickets_cells
    FULL JOIN visits_cells
        ON tickets_cells.period_start IS NOT DISTINCT FROM visits_cells.period_start
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
    interval,
    CASE interval
        WHEN 'order_statistics' THEN rank_low
    END AS ci_low,
    CASE interval
        WHEN 'order_statistics' THEN rank_high
    END AS ci_high
FROM estimates
ORDER BY metric, period_start
