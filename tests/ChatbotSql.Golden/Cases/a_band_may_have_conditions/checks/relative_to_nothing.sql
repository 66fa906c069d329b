-- Nobody answered about c and e: no distance, and a band without one is left.
FROM (VALUES
    (NULL, 'under csat'), ('a', 'under csat'), ('b', 'under csat'), ('c', 'nothing to compare with'), ('d', 'at least csat'), ('e', 'nothing to compare with')
) AS expected
-- equals
SELECT intent, band FROM metric_values WHERE metric = 'b_relative_to_csat' AND grain = 'week' AND segment IN ('all', 'intent')
