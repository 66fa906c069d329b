-- A gap is elapsed time: 25 minutes over the lost hour are one visit, an hour between the two 2:20 is two.
FROM (VALUES
    ('over_midnight', TIMESTAMP '2026-03-28 22:50:00', DATE '2026-03-28', 2), ('over_the_gap', TIMESTAMP '2026-03-29 00:45:00', DATE '2026-03-29', 2),
    ('monday', TIMESTAMP '2026-03-29 22:05:00', DATE '2026-03-30', 1), ('in_both_hours', TIMESTAMP '2026-10-25 00:50:00', DATE '2026-10-25', 2),
    ('same_local_time', TIMESTAMP '2026-10-25 00:20:00', DATE '2026-10-25', 1), ('same_local_time', TIMESTAMP '2026-10-25 01:20:00', DATE '2026-10-25', 1),
    ('last_moment', TIMESTAMP '2026-10-25 22:59:59.999999', DATE '2026-10-25', 1), ('first_moment', TIMESTAMP '2026-10-25 23:00:00', DATE '2026-10-26', 1)
) AS expected
-- equals
SELECT visitor_id, started_at, started_on, page_views FROM visits
