FROM (VALUES ('de', '2026-03', 3), ('de', '2026-04', 1), ('007', '2026-03', 1)) AS expected
-- equals
SELECT source, month, count(*) FROM events GROUP BY ALL
