FROM (VALUES ('all', 5, 6), ('is_home', 5, 6), ('on_weekday', 5, 6), ('page', 5, 6), ('page_group', 5, 6), ('page+page_group', 5, 6)) AS expected
-- equals
SELECT segment, sum(numerator), sum(denominator) FROM metric_values WHERE metric = 'shown_to_chat' AND grain = 'week' GROUP BY segment
