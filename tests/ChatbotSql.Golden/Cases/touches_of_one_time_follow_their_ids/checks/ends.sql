-- In the order of bytes: 10, 9, B, a, b; and big, chat:m, e; and Z, chat:last; and chat:k1, chat:k2.
FROM (VALUES
    ('first_touch_30d', 'plain', '10'), ('last_touch_30d', 'plain', 'b'),
    ('first_touch_30d', 'chats', 'chat:k1'), ('last_touch_30d', 'chats', 'chat:k2'),
    ('first_touch_30d', 'between', 'big'), ('last_touch_30d', 'between', 'e'),
    ('first_touch_30d', 'chat_is_last', 'Z'), ('last_touch_30d', 'chat_is_last', 'chat:last')
) AS expected
-- equals
SELECT attribution, revenue_id, touch_id FROM attributed_revenue WHERE attribution IN ('first_touch_30d', 'last_touch_30d') AND weight = 1
