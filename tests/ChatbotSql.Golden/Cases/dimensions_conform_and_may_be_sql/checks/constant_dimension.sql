SELECT 'Monday' AS on_weekday, 5 AS numerator, 6 AS denominator
-- equals
SELECT on_weekday, numerator, denominator FROM metric_values WHERE metric = 'shown_to_chat' AND segment = 'on_weekday' AND grain = 'all'
