-- So many leads of a month, a source and an origin, so many of them qualified, so many with a qualified meeting.
COPY (
    SELECT
        concat_ws('-', month, utm_source, origin, n) AS lead,
        make_timestamptz(2026, month, 5, 9, 0, 0, 'UTC') AS captured,
        origin,
        utm_source,
        CASE n % 3 WHEN 0 THEN 'spring' WHEN 1 THEN 'summer' END AS campaign,
        CASE WHEN n < qualified THEN captured + INTERVAL 3 DAY END AS qualified,
        CASE WHEN n < meetings THEN captured + INTERVAL 4 DAY END AS meeting,
        n < meetings AS good
    FROM (VALUES
        (1, 'google', 'chatbot', 10, 4, 2), (1, 'google', 'form', 5, 1, 2), (1, 'ads', 'chatbot', 4, 1, 3), (1, 'ads', 'form', 8, 4, 2),
        (1, 'events', 'chatbot', 6, 3, 3), (1, 'letter', 'form', 5, 5, 1), (1, NULL, 'chatbot', 2, 1, 0), (1, NULL, 'form', 4, 1, 1), (1, 'google', 'sales', 9, 9, 9),
        (2, 'google', 'chatbot', 5, 5, 5), (2, 'google', 'form', 10, 5, 1), (2, 'ads', 'form', 4, 1, 1),
        (3, 'events', 'chatbot', 3, 1, 1), (3, 'letter', 'form', 2, 1, 1)
    ) AS groups(month, utm_source, origin, leads, qualified, meetings), range(10) AS numbers(n)
    WHERE n < leads
) TO '$data/leads.parquet' (FORMAT parquet);
