-- Each order is credited to the chat of its own buyer, whole, and the refund is taken from the order that was paid first.
FROM (VALUES
    ('1', 'chat:c1', 'visitor:v1', 10.00, 10.00), ('9', 'chat:c1', NULL, -4.00, -4.00), ('1', 'chat:c2', 'visitor:v2', 100.00, 100.00)
) AS expected
-- equals
SELECT revenue_id, touch_id, person_id, CAST(amount AS DECIMAL(18, 2)), CAST(influenced_amount AS DECIMAL(18, 2))
FROM attributed_revenue WHERE attribution = 'last_touch_30d'
