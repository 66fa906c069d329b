-- The newest, in whatever file it is; one without a time of change is the oldest. 001 and 1 are two leads.
FROM (VALUES
    ('001', 'form', TIMESTAMP '2026-03-09 09:00:00'),
    ('002', 'chatbot', TIMESTAMP '2026-03-10 09:00:00'),
    ('003', 'chatbot', TIMESTAMP '2026-03-03 09:00:00'),
    ('1', 'form', NULL)
) AS expected
-- equals
SELECT lead_id, origin, mql_at FROM leads
