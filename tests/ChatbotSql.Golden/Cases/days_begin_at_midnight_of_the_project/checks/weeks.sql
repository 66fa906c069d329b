-- Weeks begin on Monday at midnight of Berlin, which is Sunday 22:00 UTC in summer and 23:00 in winter.
FROM (VALUES
    (DATE '2026-03-23', 2, 2), (DATE '2026-03-30', 1, 1), (DATE '2026-10-19', 4, 1), (DATE '2026-10-26', 1, 1)
) AS expected
-- equals
SELECT period_start, max(value) FILTER (WHERE metric = 'site_visits') AS visits, max(value) FILTER (WHERE metric = 'engaged_conversations') AS chats
FROM metric_values
WHERE metric IN ('site_visits', 'engaged_conversations') AND segment = 'all' AND grain = 'week'
GROUP BY period_start
HAVING visits > 0 OR chats > 0
