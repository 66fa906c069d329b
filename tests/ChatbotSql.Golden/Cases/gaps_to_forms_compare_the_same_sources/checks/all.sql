-- The mean of the differences by source, weighted by the bot's leads, over the sources that both have in the period.
WITH strata AS (
    SELECT
        CASE WHEN grouping(month) = 0 THEN 'month' ELSE 'all' END AS grain,
        month,
        utm_source,
        count(*) FILTER (WHERE origin = 'chatbot') AS bot,
        nullif(count(*) FILTER (WHERE origin = 'form'), 0) AS form,
        count(qualified) FILTER (WHERE origin = 'chatbot') / nullif(bot, 0) - count(qualified) FILTER (WHERE origin = 'form') / form AS quality,
        count(*) FILTER (WHERE good AND origin = 'chatbot') / nullif(bot, 0) - count(*) FILTER (WHERE good AND origin = 'form') / form AS booking
    FROM (SELECT *, date_trunc('month', captured AT TIME ZONE 'UTC')::DATE AS month FROM 'data/leads.parquet')
    GROUP BY GROUPING SETS ((month, utm_source), (utm_source))
)

SELECT
    grain,
    month,
    sum(quality * bot) / nullif(sum(bot) FILTER (WHERE form > 0), 0),
    sum(booking * bot) / nullif(sum(bot) FILTER (WHERE form > 0), 0),
    coalesce(sum(bot) FILTER (WHERE form > 0), 0) / sum(bot)
FROM strata
GROUP BY grain, month
-- equals
SELECT
    grain,
    period_start,
    max(value) FILTER (WHERE metric = 'lead_quality_gap_to_forms'),
    max(value) FILTER (WHERE metric = 'booking_gap_to_forms'),
    max(value) FILTER (WHERE metric = 'lead_quality_gap_to_forms__covered')
FROM metric_values
WHERE segment = 'all' AND (grain = 'all' OR (grain = 'month' AND period_start < '2026-04-01'))
GROUP BY grain, period_start
