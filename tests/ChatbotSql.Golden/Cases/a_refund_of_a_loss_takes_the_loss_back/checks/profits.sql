FROM (VALUES
    ('gain', 100, 40), ('loss', 100, -50), ('cost', 100, 0),
    ('gain back', -100, -40), ('loss back', -100, 50), ('half of the loss', -50, 25), ('cost back', -100, 0), ('of nothing known', -10, -4)
) AS expected
-- equals
SELECT revenue_id, amount, gross_profit FROM revenue
