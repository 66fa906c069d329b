-- Addresses that differ in case and blanks are one person; a blank address and an id that is none tie nobody together.
SELECT true AS same_person, 6 AS people
-- equals
SELECT
    (SELECT person_id FROM leads WHERE lead_id = 'l1') = (SELECT person_id FROM leads WHERE lead_id = 'l2'),
    (SELECT count(DISTINCT person_id) FROM leads WHERE lead_id <> 'l7')
