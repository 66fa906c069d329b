WITH conversations AS (
    SELECT
        conversation,
        date_trunc('month', min(happened_at))::DATE AS month,
        min(channel) AS channel,
        min(intent) <> 'complaint' AS eligible,
        bool_or(name = 'conversation_resolved') AND NOT bool_or(name = 'bot_handoff_human') AS resolved
    FROM 'data/events.parquet'
    GROUP BY conversation
)
SELECT month, channel, count(*) FILTER (WHERE eligible AND resolved) / nullif(count(*) FILTER (WHERE eligible), 0), count(*) FILTER (WHERE eligible)
FROM conversations
GROUP BY month, channel
-- equals
SELECT period_start, channel, value, sample_size FROM metric_values WHERE metric = 'deflection_rate' AND grain = 'month' AND segment = 'channel'
