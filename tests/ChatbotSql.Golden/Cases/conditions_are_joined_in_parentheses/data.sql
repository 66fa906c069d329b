-- One conversation for each channel, intent and number of turns from 1 to 5; those with an odd number are resolved, those
-- with 5 turns handed off first. Every conversation also has a line of junk.
COPY (
    SELECT
        'c-' || channel || '-' || intent || '-' || turns AS conversation, channel, intent, name,
        TIMESTAMP '2026-03-02 09:00:00' + to_seconds(step) AS happened,
        CASE WHEN step = 9 THEN 'yes' WHEN step % 2 = 0 THEN 'no' END AS junk
    FROM (VALUES ('web'), ('app'), ('sms')) AS channels(channel),
        (VALUES ('order_status'), ('returns'), ('complaint')) AS intents(intent),
        range(1, 6) AS numbers(turns),
        (VALUES (1, 'user_message'), (2, 'user_message'), (3, 'user_message'), (4, 'user_message'), (5, 'user_message'),
            (6, 'bot_message'), (7, 'bot_handoff_human'), (8, 'conversation_resolved'), (9, 'user_message')) AS steps(step, name)
    WHERE (step > 5 OR step <= turns) AND (step <> 7 OR turns = 5) AND (step <> 8 OR turns % 2 = 1)
) TO '$data/log.csv' (HEADER);
