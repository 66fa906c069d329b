SELECT true AS same, 2 AS people
-- equals
SELECT bool_and(leads.person_id = conversations.person_id), count(DISTINCT leads.person_id)
FROM leads
INNER JOIN conversations USING (conversation_id)
