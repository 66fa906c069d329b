FROM (VALUES ('high intent', 2, 2), ('other', 3, 4)) AS expected
-- equals
SELECT page_group, numerator, denominator FROM metric_values WHERE metric = 'shown_to_chat' AND segment = 'page_group' AND grain = 'all'
