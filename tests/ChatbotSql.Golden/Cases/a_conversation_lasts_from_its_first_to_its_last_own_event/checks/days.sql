-- Each conversation counts once, on the local day of its start; days without one are 0.
WITH engaged(day, conversations) AS (VALUES
    (DATE '2026-03-02', 3), (DATE '2026-03-03', 2), (DATE '2026-03-04', 1), (DATE '2026-03-29', 1), (DATE '2026-03-30', 1)
)
SELECT day::DATE, coalesce(conversations, 0)
FROM generate_series(DATE '2026-03-01', DATE '2026-03-30', INTERVAL 1 DAY) AS days(day)
LEFT JOIN engaged USING (day)
-- equals
SELECT period_start, value FROM metric_values WHERE metric = 'engaged_conversations' AND grain = 'day' AND segment = 'all'
