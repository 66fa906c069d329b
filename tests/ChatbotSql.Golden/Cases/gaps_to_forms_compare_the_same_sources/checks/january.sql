-- By hand: 0.4 - 0.2 of 10 leads, 0.25 - 0.5 of 4, 0.5 - 0.25 of 2; and 16 of the bot's 22.
FROM (VALUES ('lead_quality_gap_to_forms', (2 - 1 + 0.5) / 16), ('lead_quality_gap_to_forms__covered', 16 / 22), ('booking_gap_to_forms__covered', 16 / 22)) AS expected
-- equals
SELECT metric, value FROM metric_values
WHERE metric IN ('lead_quality_gap_to_forms', 'lead_quality_gap_to_forms__covered', 'booking_gap_to_forms__covered')
  AND segment = 'all' AND grain = 'month' AND period_start = '2026-01-01'
