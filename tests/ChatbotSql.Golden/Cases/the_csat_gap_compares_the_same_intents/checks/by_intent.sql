-- Billing is no matter for the bot, nobody chatted about vouchers, and about shipping no answer on people is known.
FROM (VALUES ('order_status', 0.5), ('returns', -0.35)) AS expected
-- equals
SELECT intent, value FROM 'answers/by_intent.json' WHERE metric = 'csat_gap_to_human' AND value IS NOT NULL
