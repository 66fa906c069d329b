-- 8 dialogues: a, e and f used (f in vain), c, g and h filtered (of h it is not known), b and d empty. A query that does
-- not tell its rows is accounted for by what it made. A file without rows is 0 of everything.
FROM (VALUES
    ('dialogues', 8, 3, 3, 2, 0, 5, 3, 0, 2, true),
    ('surveys', 3, NULL, 0, NULL, 0, 2, 2, 0, 0, true),
    ('nothing_yet', 0, 0, 0, 0, 0, 0, 0, 0, 0, true)
) AS expected
-- equals
SELECT
    source, rows_read, rows_used, rows_filtered, rows_empty, rows_unreadable, rows_made, rows_loaded, rows_duplicate, rows_rejected,
    adds_up
FROM meta.reconciliation
