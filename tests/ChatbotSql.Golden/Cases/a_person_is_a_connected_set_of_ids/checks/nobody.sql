-- Blanks and ignored ids make nobody, and nobody is not a person that such rows have in common.
FROM (VALUES ('c-order', NULL), ('nobodys-click', NULL), ('of_nobody', NULL)) AS expected
-- equals
SELECT revenue_id, person_id FROM revenue WHERE person_id IS NULL
UNION ALL
SELECT touch_id, person_id FROM touches WHERE kind = 'ad' AND person_id IS NULL
UNION ALL
SELECT conversation_id, person_id FROM conversations WHERE person_id IS NULL
