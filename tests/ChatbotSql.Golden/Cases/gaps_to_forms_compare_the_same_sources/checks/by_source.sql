-- By source the plain difference; where one side has nothing, none.
WITH rates AS (
    SELECT
        utm_source,
        avg((qualified IS NOT NULL)::INT) FILTER (WHERE origin = 'chatbot') - avg((qualified IS NOT NULL)::INT) FILTER (WHERE origin = 'form') AS quality,
        avg(good::INT) FILTER (WHERE origin = 'chatbot') - avg(good::INT) FILTER (WHERE origin = 'form') AS booking
    FROM 'data/leads.parquet'
    GROUP BY utm_source
)
SELECT 'lead_quality_gap_to_forms' AS metric, utm_source, quality, CASE WHEN quality IS NULL THEN 'no_denominator' END FROM rates
UNION ALL
SELECT 'booking_gap_to_forms', utm_source, booking, CASE WHEN booking IS NULL THEN 'no_denominator' END FROM rates
-- equals
SELECT metric, source, value, reason FROM 'answers/by_source.json' WHERE metric NOT LIKE '%\_\_covered' ESCAPE '\'
