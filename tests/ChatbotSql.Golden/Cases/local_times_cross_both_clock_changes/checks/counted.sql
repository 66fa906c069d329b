SELECT 2 AS shifted, 3 AS ambiguous, DATE '2026-03-29' AS first_day, DATE '2026-12-31' AS last_day
-- equals
SELECT shifted_times, ambiguous_times, covers_from, covers_until FROM meta.coverage
