FROM (VALUES
    ('csat', 'CSAT', 'Доля довольных (CSAT)', 'percent', 'higher', NULL, 2, true, true),
    ('engaged_conversations', 'Real chats', 'Начатые диалоги', 'count', 'higher', NULL, 0, true, false),
    ('resolution_rate', 'Resolution rate', 'Доля решённых вопросов', 'percent', 'neither', 'bot-team', 3, true, true)
) AS expected
-- equals
SELECT metric, label, label_ru, unit, better, owner, len(bands), len(description) > 10, list_contains(segments, 'channel')
FROM metrics WHERE metric IN ('csat', 'engaged_conversations', 'resolution_rate')
