-- The least id in the order of bytes: lead before visitor, 10 before 9, B3 before b2.
FROM (VALUES
    ('c-lead-1', 'lead:c-lead-1'), ('e-lead', 'lead:e-lead'), ('g-lead', 'lead:g-lead'), ('same', 'lead:same'),
    ('same-order', 'visitor:same'), ('f-order', 'visitor:f1'), ('j-order-1', 'lead:10'), ('j-order-2', 'lead:10'),
    ('k-order-1', 'lead:B3'), ('k-order-2', 'lead:B3'), ('007-order', 'lead:007'), ('7', 'lead:7')
) AS expected
-- equals
SELECT * FROM (SELECT lead_id AS row_name, person_id FROM leads UNION ALL SELECT revenue_id, person_id FROM revenue)
WHERE row_name IN ('c-lead-1', 'e-lead', 'g-lead', 'same', 'same-order', 'f-order', 'j-order-1', 'j-order-2', 'k-order-1', 'k-order-2', '007-order', '7')
