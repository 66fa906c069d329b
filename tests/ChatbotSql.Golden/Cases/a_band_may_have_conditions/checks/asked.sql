SELECT metric, intent, value, band, status FROM metric_values
WHERE metric IN ('b_by_channel', 'b_relative', 'b_relative_to_csat', 'b_only_if', 'b_after_launch') AND segment = 'intent' AND grain = 'week'
-- equals
SELECT metric, intent, value, band, status FROM 'answers/by_intent.json'
