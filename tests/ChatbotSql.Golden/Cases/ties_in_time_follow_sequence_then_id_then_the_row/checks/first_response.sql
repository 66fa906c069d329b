-- At one second, the sequence tells an answer from a greeting.
FROM (VALUES ('answered_at_once', 0), ('greeted_first', 7)) AS expected(conversation, seconds)
-- equals
SELECT conversation_id, first_response_seconds FROM conversations WHERE conversation_id IN ('answered_at_once', 'greeted_first')
