FROM (VALUES
    ('form:form', 'form', TIMESTAMP '2026-03-06 23:30:00', DATE '2026-03-07', 'form', 'f', 'bing', 'autumn'),
    ('form:phone', 'form', TIMESTAMP '2026-03-06 10:00:00', DATE '2026-03-06', 'phone', 'g', NULL, NULL),
    ('form:unknown', 'form', TIMESTAMP '2026-03-06 11:00:00', DATE '2026-03-06', 'unknown', 'h', NULL, NULL)
) AS expected
-- equals
SELECT touch_id, kind, occurred_at, occurred_on, lead_id, visitor_id, source, campaign FROM touches WHERE kind = 'form' AND touch_id <> 'form:form_in_chat'
