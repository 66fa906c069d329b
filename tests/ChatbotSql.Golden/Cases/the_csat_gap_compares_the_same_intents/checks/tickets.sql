-- Of people, without a chat with the bot, on an intent of which at least one chat was eligible.
SELECT ticket, handled_by = 'human', conversation IS NOT NULL OR ticket = 'named by the log', topic IN ('order_status', 'returns', 'shipping'), stars >= 4
FROM 'data/tickets.parquet'
-- equals
SELECT ticket_id, is_human, has_bot_conversation, is_eligible_intent, csat_positive FROM tickets
