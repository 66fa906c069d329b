-- On 6 March the app has no rows: its sum adds 0 and does not hide the rest. On empty days what only adds is 0.
FROM (VALUES
    (DATE '2026-03-06', 2, 1, 2, 2, 1, 2, 1.5), (DATE '2026-03-07', 1, 1, 0, 2, 1, 2, 0.75), (DATE '2026-03-08', 0, 0, 0, NULL, NULL, NULL, NULL),
    (DATE '2026-03-09', 0, 0, 0, NULL, NULL, NULL, NULL), (DATE '2026-03-10', 0, 0, 0, NULL, NULL, NULL, NULL), (DATE '2026-03-11', 1, 1, 1, 2, 1, 1, NULL)
) AS expected
-- equals
PIVOT (SELECT metric, period_start, value FROM metric_values WHERE grain = 'day' AND segment = 'all')
ON metric IN ('two_counts', 'channels', 'two_sums', 'not_a_count', 'quotient', 'side_of_two_sums', 'same_measure_of_two_facts') USING sum(value) GROUP BY period_start
