-- What is asked for is what is stored.
SELECT metric, period_start, NULL AS intent, value, numerator, denominator, previous_value, is_complete, band, reason
FROM metric_values
WHERE segment = 'all' AND grain = 'month' AND metric IN (
    'engagement_rate', 'page_to_chat_rate', 'engaged_visitor_rate', 'deflection_rate', 'csat_gap_to_human', 'csat_gap_to_human__covered', 'human_tickets_per_1000_visitors',
    'human_first_reply_median', 'cost_per_interaction', 'cost_per_resolution', 'deflection_savings', 'net_support_savings', 'support_roi', 'lead_quality_rate',
    'lead_quality_gap_to_forms', 'booking_gap_to_forms', 'days_to_qualified_median', 'total_revenue', 'attributed_revenue', 'chatbot_roi'
)
UNION ALL
SELECT metric, period_start, intent, value, numerator, denominator, previous_value, is_complete, band, reason
FROM metric_values
WHERE segment = 'intent' AND grain = 'week' AND metric IN (
    'deflection_rate', 'resolution_rate', 'fallback_rate', 'csat', 'handoff_rate', 'csat_gap_to_human', 'human_csat', 'eligible_csat', 'human_tickets', 'session_turns_median'
)
-- equals
SELECT metric, period_start, NULL AS intent, value, numerator, denominator, CAST(previous_value AS DOUBLE), is_complete, band, reason FROM 'answers/everything.json'
UNION ALL
SELECT metric, period_start, intent, value, numerator, denominator, CAST(previous_value AS DOUBLE), is_complete, band, reason FROM 'answers/support_by_intent.json'
