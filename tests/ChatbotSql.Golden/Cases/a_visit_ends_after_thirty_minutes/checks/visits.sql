-- A view begins a visit if none of the same visitor lies in the 30 minutes before it; the visit lasts until the next begins.
WITH views AS (
    FROM read_csv('data/log.csv', all_varchar := true) AS log
    SELECT DISTINCT id, visitor, happened::TIMESTAMP AS happened, page, origin
    WHERE name = 'page_view' AND visitor NOT IN ('unknown', '0') AND happened IS NOT NULL
),

begun AS (
    SELECT DISTINCT visitor, happened AS started
    FROM views
    WHERE NOT EXISTS (
        FROM views AS earlier
        WHERE earlier.visitor = views.visitor AND earlier.happened < views.happened AND earlier.happened >= views.happened - INTERVAL 30 MINUTE
    )
)

SELECT visitor, started, max(happened), count(*), started::DATE, min_by(page, id::INT), min_by(origin, id::INT) FILTER (WHERE origin IS NOT NULL)
FROM begun
INNER JOIN views USING (visitor)
WHERE happened >= started AND NOT EXISTS (FROM begun AS later WHERE later.visitor = begun.visitor AND later.started > begun.started AND later.started <= happened)
GROUP BY visitor, started
-- equals
SELECT visitor_id, started_at, ended_at, page_views, started_on, landing_page, source FROM visits WHERE started_at IS NOT NULL
