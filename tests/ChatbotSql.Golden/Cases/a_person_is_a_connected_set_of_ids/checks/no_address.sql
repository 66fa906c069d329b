-- An e-mail is the least id of whoever has one, and stands in the file as a hash only.
FROM (VALUES ('a-lead', true, false), ('a-order', true, false), ('b-lead', true, false), ('d-order', true, false)) AS expected
-- equals
SELECT lead_id, person_id LIKE 'email:_%', person_id LIKE '%x.example%' OR person_id LIKE '%@%' FROM leads WHERE lead_id IN ('a-lead', 'b-lead')
UNION ALL
SELECT revenue_id, person_id LIKE 'email:_%', person_id LIKE '%x.example%' OR person_id LIKE '%@%' FROM revenue WHERE revenue_id IN ('a-order', 'd-order')
