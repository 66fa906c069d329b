-- Of 8 leads of the bot 6 are qualified; 5 have a qualified meeting, of which 3 are within the week, 7 any, of which 3 were held.
FROM (VALUES
    ('lead_quality_rate', 0.75, 6, 8), ('same_week_booking_rate', 0.375, 3, 8), ('qualified_booking_rate', 0.625, 5, 8),
    ('meetings_held_rate', 3 / 7, 3, 7), ('form_lead_quality_rate', 1, 1, 1)
) AS expected
-- equals
SELECT metric, value, numerator, denominator FROM metric_values
WHERE metric IN ('lead_quality_rate', 'same_week_booking_rate', 'qualified_booking_rate', 'meetings_held_rate', 'form_lead_quality_rate')
  AND segment = 'all' AND grain = 'all'
