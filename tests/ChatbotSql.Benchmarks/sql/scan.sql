-- The 20 measures in one scan that groups nothing: what any way of computing the metrics has to read and add up.
SELECT
    count(*) AS measure_1,
    count_if(is_engaged) AS measure_2,
    count_if(is_bot_handled) AS measure_3,
    count_if(is_eligible) AS measure_4,
    count_if(is_handed_off) AS measure_5,
    count_if(is_resolved) AS measure_6,
    count_if(is_abandoned) AS measure_7,
    count_if(is_lead) AS measure_8,
    count_if(is_converted) AS measure_9,
    count_if(csat_positive IS NOT NULL) AS measure_10,
    sum(user_messages) AS measure_11,
    sum(bot_messages) AS measure_12,
    sum(knowledge_gaps) AS measure_13,
    sum(duration_seconds) AS measure_14,
    count_if(is_deflected) AS measure_15,
    count_if(is_goal_completed AND is_engaged) AS measure_16,
    count_if(csat_positive) AS measure_17,
    count_if(has_fallback AND is_bot_handled) AS measure_18,
    count_if(has_knowledge_gap AND is_bot_handled) AS measure_19,
    count_if(is_booked AND is_engaged) AS measure_20
FROM conversations
