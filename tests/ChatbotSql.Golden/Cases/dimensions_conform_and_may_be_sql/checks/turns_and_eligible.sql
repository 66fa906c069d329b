-- Segments name their dimensions in the order of their declaration; a NULL intent is not eligible.
FROM (VALUES ('is_eligible+turns', 'long', true, 1), ('is_eligible+turns', 'long', false, 1), ('is_eligible+turns', 'short', true, 2), ('is_eligible+turns', 'short', false, 1)) AS expected
-- equals
SELECT segment, turns, is_eligible, value FROM metric_values
WHERE metric = 'chats' AND grain = 'all' AND turns IS NOT NULL AND is_eligible IS NOT NULL
