-- The newest row of a lead, with what its conversation knows where the lead itself does not say.
WITH rows AS (
    FROM read_csv('data/leads_*.csv', all_varchar := true) AS rows
    WHERE NOT EXISTS (FROM read_csv('data/leads_*.csv', all_varchar := true) AS newer WHERE newer.lead = rows.lead AND newer.updated > rows.updated)
)

SELECT
    lead,
    CASE WHEN rows.origin IS NOT NULL THEN rows.origin WHEN conversation IS NOT NULL THEN 'chatbot' END,
    coalesce(utm_source, log.origin),
    coalesce(utm_campaign, campaign),
    channel,
    intent,
    flow,
    CASE flow WHEN 'demo_request' THEN 'lead_gen' END,
    page,
    mql IS NOT NULL,
    sql_ IS NOT NULL
FROM rows
LEFT JOIN read_csv('data/log.csv') AS log USING (conversation)
-- equals
SELECT lead_id, origin, source, campaign, channel, intent, flow, job, page, is_mql, is_sql FROM leads
