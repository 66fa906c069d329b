SELECT 0 AS infinite
-- equals
SELECT count(*)
FROM metric_values
WHERE list_contains([isfinite(value), isfinite(numerator), isfinite(denominator), isfinite(sample_size), isfinite(ci_low),
    isfinite(ci_high), isfinite(previous_value), isfinite(change), isfinite(change_ratio)], false)
