SELECT conversation, bool_or(contains(name, 'fallback') OR name = 'did_not_understand'), bool_or(name IN ('knowledge_gap', 'no_article'))
FROM read_csv(['data/beside.csv', 'data/instead.csv'])
GROUP BY conversation
-- equals
SELECT conversation_id, has_fallback, has_knowledge_gap FROM conversations
