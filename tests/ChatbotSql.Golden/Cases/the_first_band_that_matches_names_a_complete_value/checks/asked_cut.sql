SELECT 12 AS rows, 0 AS complete, 0 AS banded
-- equals
SELECT count(*), count_if(is_complete), count(band) FROM 'answers/cut.json'
