-- The purchase of the week after counts in the week of the conversation, and so there is no week without conversations.
FROM (VALUES (DATE '2026-03-02', 4)) AS expected
-- equals
SELECT period_start, value FROM metric_values WHERE metric = 'converted_conversations' AND grain = 'week' AND segment = 'all' AND value > 0
