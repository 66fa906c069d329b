-- Of events at one time the lower sequence comes first, whichever file it lies in.
SELECT 'c' || n, CASE n % 2 WHEN 0 THEN 'web' ELSE 'tie' END, 'first', CASE n WHEN 30 THEN 99999999.9 ELSE 0.1 END FROM range(31) AS numbers(n)
-- equals
SELECT conversation_id, channel, intent, duration_seconds FROM conversations
