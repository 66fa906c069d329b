-- A band holds its lower end and not its upper; without a status it is ok; 5 falls between the bands.
FROM (VALUES
    ('c0', 1, 'one', 'ok'), ('c1', 2, 'two or three', 'good'), ('c2', 3, 'two or three', 'good'), ('c3', 4, 'four', 'ok'),
    ('c4', 5, NULL, NULL), ('c9', 10, 'ten or more', 'bad')
) AS expected
-- equals
SELECT channel, value, band, status FROM metric_values
WHERE metric = 'turns_banded' AND segment = 'channel' AND grain = 'week' AND period_start = '2026-03-02'
