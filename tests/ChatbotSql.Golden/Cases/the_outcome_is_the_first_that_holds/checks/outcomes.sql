-- Every conversation is named after its outcome.
SELECT DISTINCT conversation, conversation FROM 'data/events.parquet'
-- equals
SELECT conversation_id, outcome FROM conversations
