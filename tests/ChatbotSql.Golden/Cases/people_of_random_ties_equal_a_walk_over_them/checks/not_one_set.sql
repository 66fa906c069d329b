-- The random ties leave many sets, some of one lead and some of more.
SELECT true AS many, true AS some_alone, true AS some_of_more
-- equals
SELECT count(*) > 20, min(leads) = 1, max(leads) > 3 FROM (SELECT count(*) AS leads FROM leads GROUP BY person_id)
