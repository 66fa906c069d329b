FROM (VALUES ('deflection_rate', 1), ('site_visits', 1), ('engaged_visitor_rate', 1), ('captured_leads', 1), ('eligible_csat', 1), ('manual_cost_per_conversation', 4.5)) AS expected
-- equals
SELECT metric, value FROM metric_values
WHERE metric IN ('deflection_rate', 'site_visits', 'engaged_visitor_rate', 'captured_leads', 'eligible_csat', 'manual_cost_per_conversation') AND segment = 'all' AND grain = 'all'
