-- To the fraction of a second.
SELECT 2.5 AS seconds
-- equals
SELECT first_response_seconds FROM conversations WHERE conversation_id = 'long_tail'
