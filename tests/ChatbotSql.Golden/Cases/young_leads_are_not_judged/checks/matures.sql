FROM (VALUES ('lead_quality_rate', 30), ('mql_rate', 30), ('sql_rate', 30), ('qualified_booking_rate', 30), ('same_week_booking_rate', 7), ('form_lead_quality_rate', 30), ('lead_quality_gap_to_forms', 30), ('y_ratio', 30), ('captured_leads', 0)) AS expected
-- equals
SELECT metric, matures_days FROM metrics
WHERE metric IN ('lead_quality_rate', 'mql_rate', 'sql_rate', 'qualified_booking_rate', 'same_week_booking_rate', 'form_lead_quality_rate', 'lead_quality_gap_to_forms', 'y_ratio', 'captured_leads')
