-- Returns by web (5) and, elsewhere, of 4 and 5 turns (4); both_sides leaves sms out, long_ones 4 turns but for sms.
FROM (VALUES ('both_sides', 'returns', 2 / 7, 7), ('long_ones', 'returns', 4, 7)) AS expected
-- equals
SELECT metric, intent, value, sample_size FROM 'answers/at_returns.json'
