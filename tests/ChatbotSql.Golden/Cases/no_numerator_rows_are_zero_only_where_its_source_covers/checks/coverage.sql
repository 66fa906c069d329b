FROM (VALUES ('log', DATE '2026-03-01', DATE '2026-03-08'), ('help_desk', DATE '2026-03-03', DATE '2026-03-06')) AS expected
-- equals
SELECT source, covers_from, covers_until FROM meta.coverage
