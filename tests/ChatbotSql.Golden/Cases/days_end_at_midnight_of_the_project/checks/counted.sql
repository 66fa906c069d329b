-- Of the texts, only those without a zone can be left out or come twice. A UTC clock never changes.
FROM (VALUES ('log', 0, 0), ('texts', 1, 1)) AS expected
-- equals
SELECT source, shifted_times, ambiguous_times FROM meta.coverage
