-- The metrics of project/metrics/additive.yml in plain SQL, one a line.
count(*) AS chats
count_if(is_engaged) AS engaged_chats
count_if(is_bot_handled) AS bot_chats
count_if(is_eligible) AS eligible_chats
count_if(is_handed_off) AS handed_off_chats
count_if(is_resolved) AS resolved_chats
count_if(is_abandoned) AS abandoned_chats
count_if(is_lead) AS lead_chats
count_if(is_converted) AS converted_chats
count_if(csat_positive IS NOT NULL) AS rated_chats
sum(user_messages) AS visitor_messages
sum(bot_messages) AS answers
sum(knowledge_gaps) AS gaps
sum(duration_seconds) AS chat_seconds
count_if(is_deflected) / nullif(count_if(is_eligible), 0) AS deflected_share
count_if(is_goal_completed AND is_engaged) / nullif(count_if(is_engaged), 0) AS goal_share
count_if(csat_positive) / nullif(count_if(csat_positive IS NOT NULL), 0) AS positive_share
count_if(has_fallback AND is_bot_handled) / nullif(count_if(is_bot_handled), 0) AS fallback_share
count_if(has_knowledge_gap AND is_bot_handled) / nullif(count_if(is_bot_handled), 0) AS gap_share
count_if(is_booked AND is_engaged) / nullif(count_if(is_engaged), 0) AS booked_share
