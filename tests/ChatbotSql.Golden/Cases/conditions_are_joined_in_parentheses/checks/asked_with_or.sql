-- Web in full, and the conversations of 5 turns elsewhere: 15 + 6 of the 45.
WITH grid AS (
    SELECT channel, intent, turns, turns IN (1, 3) AS resolved
    FROM (VALUES ('web'), ('app'), ('sms')) AS channels(channel),
        (VALUES ('order_status'), ('returns'), ('complaint')) AS intents(intent), range(1, 6) AS numbers(turns)
    WHERE CASE WHEN channel = 'web' THEN true ELSE turns = 5 END
)
SELECT 'both_sides', sum(resolved::INT), count(*) FROM grid WHERE channel <> 'sms'
UNION ALL SELECT 'own_side', sum((turns < 3)::INT), count(*) FROM grid WHERE channel <> 'app'
UNION ALL SELECT 'referred', sum((turns = 5 AND intent <> 'order_status')::INT), count(*) FROM grid WHERE channel <> 'sms'
UNION ALL SELECT 'deflection_rate', sum((resolved)::INT), count(*) FROM grid WHERE intent <> 'complaint'
-- equals
SELECT metric, numerator, denominator FROM 'answers/filtered.json' WHERE denominator IS NOT NULL
