-- The full amount once, on the last chat.
FROM (VALUES ('chats', 'chat:k2', 200), ('between', 'chat:m', 400), ('chat_is_last', 'chat:last', 800)) AS expected
-- equals
SELECT revenue_id, touch_id, influenced_amount FROM attributed_revenue WHERE attribution = 'position_30d' AND influenced_amount <> 0
