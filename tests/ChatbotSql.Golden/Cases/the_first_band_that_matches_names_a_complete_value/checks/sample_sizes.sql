-- The rows aggregated: all 24; the 20 among which is counted; none, as nobody was answered; of c1 and c9 4 each; 3 channels.
FROM (VALUES
    ('size_of_count', 24, 24, NULL), ('size_of_count_if', 8, 20, NULL), ('size_of_sum', 0, 0, NULL), ('size_of_mean', 6, 8, NULL), ('size_of_formula', 6, 12, NULL)
) AS expected
-- equals
SELECT metric, value, sample_size, interval FROM metric_values WHERE metric LIKE 'size\_of\_%' ESCAPE '\' AND segment = 'all' AND grain = 'all'
