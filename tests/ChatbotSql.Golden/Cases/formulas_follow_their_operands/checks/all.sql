-- Of 5 chats with 11 messages, not of the days' values: 2 x (2.2 - 1) + 5. Their tickets are known for some of the days.
FROM (VALUES ('m_per_chat', 2.2, true), ('m_nested', 7.4, true), ('m_app_to_web', 2 / 3, true), ('m_priced', 12.5, true), ('m_less_tickets', 2, false)) AS expected
-- equals
SELECT metric, value, is_complete FROM metric_values
WHERE metric IN ('m_per_chat', 'm_nested', 'm_app_to_web', 'm_priced', 'm_less_tickets') AND segment = 'all' AND grain = 'all'
