FROM (VALUES ('robert', 2), ('braces', 2), ('quoted_column', 1), ('eligible_conversations', 18), ('chats', 19)) AS expected
-- equals
SELECT metric, value FROM metric_values
WHERE segment = 'all' AND grain = 'all' AND metric IN ('robert', 'braces', 'quoted_column', 'eligible_conversations', 'chats')
