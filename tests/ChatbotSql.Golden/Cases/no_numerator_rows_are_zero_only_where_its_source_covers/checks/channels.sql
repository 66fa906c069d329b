-- By channel there is a row where there are rows: phone has tickets and no chats; web was not covered on 1 March.
FROM (VALUES
    (DATE '2026-03-01', 'web', NULL, NULL, 1, 'not_covered'), (DATE '2026-03-02', 'web', NULL, NULL, 1, 'not_covered'),
    (DATE '2026-03-03', 'web', 1, 1, 1, NULL), (DATE '2026-03-03', 'app', 0, 0, 1, NULL),
    (DATE '2026-03-04', 'web', 0, 0, 1, NULL), (DATE '2026-03-05', 'phone', NULL, 2, 0, 'no_denominator'),
    (DATE '2026-03-06', 'web', 0, 0, 1, NULL), (DATE '2026-03-08', 'app', NULL, NULL, 1, 'not_covered')
) AS expected
-- equals
SELECT period_start, desk_channel, value, numerator, denominator, reason
FROM metric_values WHERE metric = 'contact_rate' AND segment = 'desk_channel' AND grain = 'day'
