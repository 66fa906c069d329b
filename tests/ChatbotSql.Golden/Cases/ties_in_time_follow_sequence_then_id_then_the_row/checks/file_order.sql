-- The same rows give the same conversation, whatever the order of the file; which of them is first is no one's claim.
SELECT 2 AS conversations, 1 AS variants, 3 AS turns
-- equals
SELECT count(*), count(DISTINCT (intent, channel)), min(turns) FROM conversations WHERE conversation_id IN ('forwards', 'backwards')
