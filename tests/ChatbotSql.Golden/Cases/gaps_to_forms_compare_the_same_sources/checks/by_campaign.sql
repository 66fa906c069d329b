-- Within a campaign the sources are compared one by one just as well.
WITH strata AS (
    SELECT
        campaign,
        utm_source,
        count(*) FILTER (WHERE origin = 'chatbot') AS bot,
        avg((qualified IS NOT NULL)::INT) FILTER (WHERE origin = 'chatbot') - avg((qualified IS NOT NULL)::INT) FILTER (WHERE origin = 'form') AS quality
    FROM 'data/leads.parquet'
    GROUP BY campaign, utm_source
)
SELECT campaign, sum(quality * bot) / sum(bot) FILTER (WHERE quality IS NOT NULL), sum(bot) FILTER (WHERE quality IS NOT NULL) / sum(bot)
FROM strata
GROUP BY campaign
-- equals
SELECT campaign, max(value) FILTER (WHERE metric = 'lead_quality_gap_to_forms'), max(value) FILTER (WHERE metric LIKE '%covered')
FROM 'answers/by_campaign.json'
GROUP BY campaign
