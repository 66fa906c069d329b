-- A third of the deal comes back, and a third of its profit. By the margin: 98765432109.8765 x 0.123456.
FROM (VALUES
    ('deal', '4000000000.0001'), ('no_profit', '12193185186.5569'), ('part_back', '-1333333333.3334'), ('all_back', '-4000000000.0001')
) AS expected
-- equals
SELECT revenue_id, CAST(gross_profit AS VARCHAR) FROM revenue
