-- 0.75 - 0.25 of 8 answers and 0.4 - 0.75 of 5; the 2 answers on shipping have none of people to compare with.
FROM (VALUES ('csat_gap_to_human', (8 * 0.5 - 5 * 0.35) / 13), ('csat_gap_to_human__covered', 13 / 15), ('eligible_csat', 10 / 15)) AS expected
-- equals
SELECT metric, value FROM metric_values
WHERE metric IN ('csat_gap_to_human', 'csat_gap_to_human__covered', 'eligible_csat') AND segment = 'all' AND grain = 'all'
