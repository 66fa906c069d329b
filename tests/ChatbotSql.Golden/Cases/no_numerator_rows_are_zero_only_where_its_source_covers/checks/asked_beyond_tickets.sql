-- A formula counts 0 tickets where they are covered, and nothing where none of the days is.
FROM (VALUES ('chats', 'app', 1, NULL), ('contacts', 'app', NULL, 'not_covered')) AS expected
-- equals
SELECT metric, desk_channel, value, reason FROM 'answers/after_tickets.json'
