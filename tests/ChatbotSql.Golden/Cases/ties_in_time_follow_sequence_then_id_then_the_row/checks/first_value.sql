-- The 9th comes before the 10th (as text it would not), ids decide where there is no sequence, and time before both.
FROM (VALUES ('by_sequence', 'ninth'), ('by_id', 'first'), ('time_first', 'earlier')) AS expected(conversation, intent)
-- equals
SELECT conversation_id, intent FROM conversations WHERE conversation_id IN ('by_sequence', 'by_id', 'time_first')
