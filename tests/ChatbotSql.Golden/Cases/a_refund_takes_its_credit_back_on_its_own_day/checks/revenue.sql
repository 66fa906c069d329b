-- Less than nothing, whatever the sign in the shop.
FROM (VALUES
    ('o1', false, 100, 40.0), ('o2', false, 200, 80.0), ('o3', false, 300, 120.0), ('o4', false, 100, 25.0),
    ('f1', true, -100, -40.0), ('f2', true, -50, -20.0), ('f3', true, -300, -120.0), ('f4-a', true, -30, -7.5), ('f4-b', true, -70, -17.5)
) AS expected
-- equals
SELECT revenue_id, is_refund, amount, gross_profit FROM revenue
