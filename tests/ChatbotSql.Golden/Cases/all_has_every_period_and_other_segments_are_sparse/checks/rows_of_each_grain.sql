-- 6 to 11 March 2026, Friday to Wednesday: 6 days, 2 weeks, 1 month, quarter and year, and one row for all.
FROM (VALUES ('day', 6), ('week', 2), ('month', 1), ('quarter', 1), ('year', 1), ('all', 1)) AS expected
-- equals
SELECT grain, count(*) FROM metric_values WHERE metric = 'm_average' AND segment = 'all' GROUP BY grain
