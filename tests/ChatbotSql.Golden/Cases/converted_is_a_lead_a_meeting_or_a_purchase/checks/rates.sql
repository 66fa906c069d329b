-- Conversations, not leads; and a lead of a conversation in which nobody wrote is not in the numerator.
FROM (VALUES ('conversion_rate', 4 / 6, 4, 6), ('chat_to_lead_rate', 2 / 6, 2, 6)) AS expected
-- equals
SELECT metric, value, numerator, denominator
FROM metric_values
WHERE metric IN ('conversion_rate', 'chat_to_lead_rate') AND grain = 'all' AND segment = 'all'
