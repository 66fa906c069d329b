FROM (VALUES ('side_is_infinite', NULL, 'no_denominator'), ('side_is_no_number', NULL, 'no_denominator'), ('by_infinity', NULL, 'no_denominator')) AS expected
-- equals
SELECT metric, value, reason FROM metric_values WHERE grain = 'all' AND metric IN ('side_is_infinite', 'side_is_no_number', 'by_infinity')
