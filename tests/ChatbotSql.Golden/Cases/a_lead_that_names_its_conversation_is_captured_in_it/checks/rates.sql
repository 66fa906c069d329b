FROM (VALUES ('captured_leads', 3), ('chat_to_lead_rate', 3 / 6), ('conversion_rate', 3 / 6)) AS expected
-- equals
SELECT metric, value FROM metric_values
WHERE metric IN ('captured_leads', 'chat_to_lead_rate', 'conversion_rate') AND segment = 'all' AND grain = 'week' AND is_complete
