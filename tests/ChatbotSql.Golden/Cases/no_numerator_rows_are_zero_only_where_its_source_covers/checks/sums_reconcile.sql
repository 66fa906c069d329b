-- The days' numerators and denominators add up to the raw rows, the days without a value included.
SELECT (SELECT count(*) FROM 'data/tickets.csv'), (SELECT count(DISTINCT conversation) FROM 'data/log.csv')
-- equals
SELECT sum(numerator), sum(denominator) FROM metric_values WHERE metric = 'contact_rate' AND segment = 'all' AND grain = 'day'
