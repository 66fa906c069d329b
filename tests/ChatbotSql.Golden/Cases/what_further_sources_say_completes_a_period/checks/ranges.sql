-- What says which periods there are is the log; the tickets say which of them are complete.
SELECT DATE '2026-03-02' AS first_date, DATE '2026-03-15' AS last_date, DATE '2026-03-15' AS all_until, DATE '2026-03-11' AS complete_until
-- equals
SELECT first_date, last_date, all_until, complete_until FROM meta.metric_ranges WHERE metric = 'handoff_rate'
