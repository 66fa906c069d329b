-- Each row beside the first row of its person. Ann is tied through a lead, a visitor, an e-mail in two spellings and an
-- advert; Dora through the events of a conversation with an e-mail; g through the lead that names the conversation.
-- Two visitors in one conversation are not one person where it names neither lead nor e-mail.
FROM (VALUES
    ('a-click', 'a-click'), ('a-lead', 'a-click'), ('a-lead-2', 'a-click'), ('a-order', 'a-click'),
    ('b-lead', 'b-lead'), ('b-order', 'b-lead'),
    ('c-lead-1', 'c-lead-1'), ('c-lead-2', 'c-lead-2'), ('c-lead-3', 'c-lead-3'), ('c-lead-4', 'c-lead-4'),
    ('d-click', 'd-click'), ('d-order', 'd-click'), ('two_devices', 'd-click'),
    ('e-lead', 'e-lead'), ('e-order', 'e-lead'), ('named_lead', 'e-lead'),
    ('f-click', 'f-click'), ('f-order', 'f-order'), ('shared_screen', 'f-order'),
    ('g-click', 'g-click'), ('g-lead', 'g-click'), ('g-order', 'g-click'), ('of_the_crm', 'g-click'),
    ('same', 'same'), ('same-order', 'same-order'),
    ('007', '007'), ('007-order', '007'), ('7', '7'),
    ('j-order-1', 'j-order-1'), ('j-order-2', 'j-order-1'),
    ('k-order-1', 'k-order-1'), ('k-order-2', 'k-order-1')
) AS expected
-- equals
WITH rows_of_people AS (
    SELECT lead_id AS row_name, person_id FROM leads
    UNION ALL
    SELECT revenue_id, person_id FROM revenue
    UNION ALL
    SELECT touch_id, person_id FROM touches WHERE kind = 'ad'
    UNION ALL
    SELECT conversation_id, person_id FROM conversations
)
SELECT row_name, min(row_name) OVER (PARTITION BY person_id)
FROM rows_of_people
WHERE person_id IS NOT NULL
