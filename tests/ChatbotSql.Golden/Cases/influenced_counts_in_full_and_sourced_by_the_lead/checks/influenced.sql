-- All but p3, whose chat was 49 days before; p9 once, on the second chat. Open and lost revenue is no revenue.
FROM (VALUES
    ('o1', 'chat:c1', 100), ('o2', 'chat:c2', 200), ('o4', 'chat:c4', 400), ('o5', 'chat:c5', 500), ('o6', 'chat:c6', 600),
    ('o7', 'chat:c7', 700), ('o8', 'chat:c8', 800), ('o9', 'chat:c9b', 900)
) AS expected
-- equals
SELECT revenue_id, touch_id, influenced_amount FROM attributed_revenue WHERE attribution = 'last_touch_30d' AND is_counted AND influenced_amount <> 0
