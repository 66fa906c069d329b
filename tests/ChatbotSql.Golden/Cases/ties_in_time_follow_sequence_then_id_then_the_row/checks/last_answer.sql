SELECT 2 AS score, false AS positive
-- equals
SELECT csat_score, csat_positive FROM conversations WHERE conversation_id = 'answered_twice'
