SELECT unnest(['engaged_conversations', 'engagement_rate', 'site_visits', 'resolution_rate', 'chat_to_lead_rate', 'cost_per_interaction', 'human_tickets_per_1000_visitors']) AS metric,
    'no source feeds events' AS not_available
-- equals
SELECT metric, not_available FROM metrics
WHERE metric IN ('engaged_conversations', 'engagement_rate', 'site_visits', 'resolution_rate', 'chat_to_lead_rate', 'cost_per_interaction', 'human_tickets_per_1000_visitors')
