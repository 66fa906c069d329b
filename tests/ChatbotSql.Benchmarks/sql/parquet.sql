-- The bare scan of the archive: every column that a build reads, decoded and touched once.
SELECT bit_xor(hash(
    id, type, ts_ms, seq, thread, visitor, lead, channel, intent, flow, goal, utm_source, utm_campaign, page, locale,
    topic, score, template, env
))
FROM read_parquet({files})
