SELECT ticket, handled_by, solved
FROM read_csv('data/tickets_*.csv') AS outer_row
WHERE queue = 'support'
  AND NOT EXISTS (FROM read_csv('data/tickets_*.csv') AS newer WHERE queue = 'support' AND newer.ticket = outer_row.ticket AND newer.changed > outer_row.changed)
-- equals
SELECT ticket_id, handled_by, solved_at FROM tickets
