FROM (VALUES
    ('resolved_then_handed', true, 'handed_off'),
    ('handed_then_resolved', false, 'handed_off'),
    ('fallback_was_last', false, 'fallback'),
    ('fallback_was_mended', false, 'open')
) AS expected(conversation, is_resolved, outcome)
-- equals
SELECT conversation_id, is_resolved, outcome FROM conversations WHERE conversation_id LIKE '%handed' OR conversation_id LIKE '%resolved' OR conversation_id LIKE 'fallback%'
