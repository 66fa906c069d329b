-- All chats on d are in the app; the other intents mix channels, and one that is not known is not the app.
FROM (VALUES
    ('all', NULL, NULL, 'long'), ('channel', 'app', NULL, 'long for the app'), ('channel', 'web', NULL, 'long'), ('channel', NULL, NULL, 'short for the app or e'),
    ('intent', NULL, 'a', 'long'), ('intent', NULL, 'b', 'long'), ('intent', NULL, 'c', 'long'), ('intent', NULL, 'd', 'long for the app'), ('intent', NULL, 'e', 'short for the app or e'),
    ('channel+intent', 'app', 'a', 'long for the app'), ('channel+intent', 'web', 'a', 'long'),
    ('channel+intent', 'app', 'b', 'long for the app'), ('channel+intent', 'web', 'b', 'short'),
    ('channel+intent', 'app', 'c', 'long for the app'), ('channel+intent', 'web', 'c', 'short'),
    ('channel+intent', 'app', 'd', 'long for the app'), ('channel+intent', 'app', 'e', 'short for the app or e'), ('channel+intent', NULL, 'e', 'short for the app or e')
) AS expected
-- equals
SELECT segment, channel, intent, band FROM metric_values WHERE metric = 'b_by_channel' AND grain = 'week' AND is_complete
