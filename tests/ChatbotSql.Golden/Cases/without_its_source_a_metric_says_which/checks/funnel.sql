-- The funnel goes as far as the log does.
FROM (VALUES ('chat_impressions', 1), ('engaged_conversations', 1), ('captured_leads', 1)) AS expected
-- equals
SELECT stage, value FROM funnel WHERE segment = 'all' AND grain = 'all' AND value IS NOT NULL
