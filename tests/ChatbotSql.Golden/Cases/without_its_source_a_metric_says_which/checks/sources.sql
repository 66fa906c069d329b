-- All that leads, tickets, costs and revenue are needed for, and nothing else.
SELECT unnest([
    'bot_leads', 'qualified_bot_leads', 'lead_quality_rate', 'mql_bot_leads', 'mql_rate', 'sql_bot_leads', 'sql_rate', 'qualified_meetings', 'qualified_booking_rate',
    'same_week_meetings', 'same_week_booking_rate', 'booked_meetings', 'held_meetings', 'meetings_held_rate', 'days_to_qualified_median', 'form_leads',
    'qualified_form_leads', 'form_lead_quality_rate', 'form_qualified_meetings', 'form_qualified_booking_rate', 'lead_quality_gap_to_forms', 'booking_gap_to_forms'
]) AS metric, 'no source feeds leads' AS not_available
UNION ALL
SELECT unnest([
    'human_tickets', 'human_tickets_per_1000_visitors', 'human_first_reply_median', 'human_csat_answers', 'human_csat_positive_answers', 'human_csat', 'csat_gap_to_human'
]), 'no source feeds tickets'
UNION ALL
SELECT unnest([
    'program_cost', 'platform_cost', 'cost_per_interaction', 'cost_per_resolution', 'deflection_savings', 'net_support_savings', 'support_roi'
]), 'no source feeds program_costs'
UNION ALL
SELECT unnest([
    'total_revenue', 'attributed_revenue', 'attributed_gross_profit', 'attributed_open_pipeline', 'influenced_revenue', 'sourced_revenue', 'chatbot_roi', 'attributed_roi'
]), 'no source feeds revenue'
-- equals
SELECT metric, not_available FROM metrics WHERE not_available IS NOT NULL AND metric NOT LIKE '%\_\_%' ESCAPE '\'
