-- Rows without ids are not duplicates of each other, however alike.
SELECT 2 AS turns
-- equals
SELECT turns FROM conversations WHERE conversation_id = 'twice_the_same'
