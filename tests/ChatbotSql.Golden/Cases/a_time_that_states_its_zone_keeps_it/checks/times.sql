-- All of them are 02:00 in UTC, and the evening before in New York.
FROM (VALUES
    ('json utc', 0), ('json offset', 0.5), ('json local', 0), ('json space', 0.25), ('zoned json utc', 0), ('zoned json offset', 0),
    ('undeclared utc', 0), ('undeclared offset', 0), ('zoned csv utc', 0), ('zoned csv offset', 0), ('local csv local', 0), ('parquet utc', 0)
) AS expected, (SELECT DATE '2026-03-01')
-- equals
SELECT conversation_id, (epoch_us(started_at) - epoch_us(TIMESTAMP '2026-03-02 02:00:00')) / 1000000, started_on FROM conversations
