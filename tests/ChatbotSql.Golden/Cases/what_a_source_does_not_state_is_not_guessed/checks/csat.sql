-- Scores are known, but neither 5 nor 1 is positive or negative by itself.
FROM (VALUES ('a', 5, NULL), ('b', 1, NULL)) AS expected(conversation, score, positive)
-- equals
SELECT conversation_id, csat_score, csat_positive FROM conversations
