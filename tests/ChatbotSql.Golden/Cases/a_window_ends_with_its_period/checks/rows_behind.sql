-- The rows behind a number are those that it counts: of dates that are cut anywhere, of those that end or begin with what is known, and of all.
FROM (VALUES ('cut'), ('since'), ('until'), ('after'), ('all')) AS dates(dates)
SELECT dates, unnest(['w_chats', 'w_app_share']) AS metric, true
-- equals
WITH asked AS (
    SELECT 'cut' AS dates, 'w_chats' AS metric, (SELECT value FROM w_chats(since := '2026-02-10', until := '2026-02-12')) AS value, (SELECT count(*) FROM conversations_behind('w_chats', since := '2026-02-10', until := '2026-02-12') WHERE in_numerator) AS rows
    UNION ALL SELECT 'cut', 'w_app_share', (SELECT denominator FROM w_app_share(since := '2026-01-20', until := '2026-01-31')), (SELECT count(*) FROM conversations_behind('w_app_share', since := '2026-01-20', until := '2026-01-31') WHERE in_denominator)
    UNION ALL SELECT 'since', 'w_chats', (SELECT value FROM w_chats(since := '2026-02-20')), (SELECT count(*) FROM conversations_behind('w_chats', since := '2026-02-20') WHERE in_numerator)
    UNION ALL SELECT 'since', 'w_app_share', (SELECT denominator FROM w_app_share(since := '2026-01-02')), (SELECT count(*) FROM conversations_behind('w_app_share', since := '2026-01-02') WHERE in_denominator)
    UNION ALL SELECT 'until', 'w_chats', (SELECT value FROM w_chats(until := '2026-01-10')), (SELECT count(*) FROM conversations_behind('w_chats', until := '2026-01-10') WHERE in_numerator)
    UNION ALL SELECT 'until', 'w_app_share', (SELECT numerator FROM w_app_share(until := '2026-02-10')), (SELECT count(*) FROM conversations_behind('w_app_share', until := '2026-02-10') WHERE in_numerator)
    UNION ALL SELECT 'after', 'w_chats', (SELECT coalesce(max(value), 0) FROM w_chats(since := '2026-05-01')), (SELECT count(*) FROM conversations_behind('w_chats', since := '2026-05-01') WHERE in_numerator)
    UNION ALL SELECT 'after', 'w_app_share', (SELECT coalesce(max(denominator), 0) FROM w_app_share(since := '2026-05-01')), (SELECT count(*) FROM conversations_behind('w_app_share', since := '2026-05-01') WHERE in_denominator)
    UNION ALL SELECT 'all', 'w_chats', (SELECT value FROM w_chats()), (SELECT count(*) FROM conversations_behind('w_chats') WHERE in_numerator)
    UNION ALL SELECT 'all', 'w_app_share', (SELECT denominator FROM w_app_share()), (SELECT count(*) FROM conversations_behind('w_app_share') WHERE in_denominator)
)
SELECT dates, metric, value = rows FROM asked
