-- 60 percent only where nothing is known: what is 0, or a loss, is known; half of what is known goes back as half of it.
FROM (VALUES
    ('known', 30), ('missing', 120), ('nothing_earned', 0), ('at_a_loss', -5),
    ('refund_of_known', -15), ('refund_of_missing', -30), ('refund_that_knows', -4)
) AS expected
-- equals
SELECT revenue_id, gross_profit FROM revenue
