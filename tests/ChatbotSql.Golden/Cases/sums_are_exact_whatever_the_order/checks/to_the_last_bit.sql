-- In floating point 30 times 0.1 adds up to 3.0000000000000013.
FROM (VALUES ('seconds_of_tenths', true), ('seconds_on_average', true), ('seconds_per_turn', true), ('thirds', true), ('of_doubles', true), ('seconds', true)) AS expected
-- equals
SELECT metric, value = CASE metric
    WHEN 'seconds_of_tenths' THEN 3.0::DOUBLE WHEN 'of_doubles' THEN 3.0::DOUBLE WHEN 'seconds_on_average' THEN 0.1::DOUBLE
    WHEN 'seconds_per_turn' THEN 0.05::DOUBLE WHEN 'thirds' THEN 1.0::DOUBLE WHEN 'seconds' THEN 100000002.9::DOUBLE END
FROM metric_values
WHERE segment = 'all' AND grain = 'all'
  AND metric IN ('seconds', 'seconds_of_tenths', 'seconds_on_average', 'seconds_per_turn', 'thirds', 'of_doubles')
