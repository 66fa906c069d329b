-- Tickets have no turns: what people reach among them is not known, and the bands that go by it do not hold.
FROM (VALUES ('order_status', 6 / 8, 'watch'), ('returns', 6 / 9, 'weak'), ('shipping', 1, 'good'), ('billing', 1 / 5, 'weak')) AS expected
-- equals
SELECT intent, value, band FROM 'answers/long.json'
