-- The visits have the first source known; app_user came from nowhere known and saw no page, 0815 did and did not chat.
FROM (VALUES
    ('site_visits', 'google', 5, NULL, NULL), ('site_visits', 'bing', 2, NULL, NULL), ('site_visits', NULL, 1, NULL, NULL),
    ('site_visitors', 'google', 4, NULL, NULL), ('site_visitors', 'bing', 2, NULL, NULL), ('site_visitors', NULL, 1, NULL, NULL),
    ('engaged_visitors', 'google', 3, NULL, NULL), ('engaged_visitors', 'bing', 1, NULL, NULL), ('engaged_visitors', NULL, 1, NULL, NULL),
    ('converted_visitors', 'google', 1, NULL, NULL), ('converted_visitors', 'bing', 1, NULL, NULL), ('converted_visitors', NULL, 0, NULL, NULL),
    ('page_to_chat_rate', 'google', 1, 5, 5), ('page_to_chat_rate', 'bing', 0.5, 1, 2), ('page_to_chat_rate', NULL, 1, 1, 1),
    ('engaged_visitor_rate', 'google', 0.75, 3, 4), ('engaged_visitor_rate', 'bing', 0.5, 1, 2), ('engaged_visitor_rate', NULL, 1, 1, 1),
    ('visitor_conversion_rate', 'google', 0.25, 1, 4), ('visitor_conversion_rate', 'bing', 0.5, 1, 2), ('visitor_conversion_rate', NULL, 0, 0, 1)
) AS expected
-- equals
SELECT metric, source, value, numerator, denominator FROM 'answers/by_source.json'
