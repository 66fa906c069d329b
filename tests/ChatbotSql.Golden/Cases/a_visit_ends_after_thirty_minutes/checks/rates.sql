-- Seven chats of 8 visits: in c5 the visitor says nothing. Of 6 visitors 3 chatted, app_user came besides, and one converted, twice.
-- Neither unknown nor 0 is a visitor; who 0 is, c8 tells later.
FROM (VALUES ('page_to_chat_rate', 0.875, 7, 8), ('engaged_visitor_rate', 2 / 3, 4, 6), ('visitor_conversion_rate', 1 / 6, 1, 6)) AS expected
-- equals
SELECT metric, value, numerator, denominator FROM metric_values
WHERE metric IN ('page_to_chat_rate', 'engaged_visitor_rate', 'visitor_conversion_rate') AND segment = 'all' AND grain = 'all'
