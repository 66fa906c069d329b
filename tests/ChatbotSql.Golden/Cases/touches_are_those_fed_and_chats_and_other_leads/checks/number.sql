SELECT 8 AS touches, 1 AS of_the_form_in_chat
-- equals
SELECT count(*), count_if(touch_id = 'form:form_in_chat' AND kind = 'form') FROM touches
