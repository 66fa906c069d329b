-- From each lead to those that share its visitor or its address, and on from these, until there is nothing new.
WITH RECURSIVE leads AS (
    SELECT lead, visitor, lower(trim(mail)) AS mail FROM read_parquet('data/leads_*.parquet')
), shared AS (
    SELECT one.lead AS one, other.lead AS other FROM leads AS one INNER JOIN leads AS other ON one.visitor = other.visitor
    UNION
    SELECT one.lead, other.lead FROM leads AS one INNER JOIN leads AS other ON one.mail = other.mail
), reached AS (
    SELECT lead AS one, lead AS other FROM leads
    UNION
    SELECT reached.one, shared.other FROM reached INNER JOIN shared ON reached.other = shared.one
)
SELECT one, min(other), count(*) FROM reached GROUP BY one
-- equals
SELECT lead_id, min(lead_id) OVER (PARTITION BY person_id), count(*) OVER (PARTITION BY person_id) FROM leads
