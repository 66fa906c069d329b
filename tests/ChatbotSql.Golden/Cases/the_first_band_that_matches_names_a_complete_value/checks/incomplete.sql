-- The week of 9 March has begun only.
SELECT 6 AS rows, 0 AS complete, 0 AS banded
-- equals
SELECT count(*), count_if(is_complete), count(band) FROM metric_values
WHERE metric = 'turns_banded' AND segment = 'channel' AND grain = 'week' AND period_start = '2026-03-09'
