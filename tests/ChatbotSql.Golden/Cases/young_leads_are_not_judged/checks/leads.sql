-- Exactly 7 times 24 hours are a week, also where the clocks change; a meeting that is not qualified is none of that week.
SELECT
    lead,
    round(epoch_us(qualified - captured) / 86400000000, 6),
    meeting IS NOT NULL OR held IS NOT NULL,
    coalesce(good, false),
    coalesce(good AND meeting - captured <= INTERVAL 168 HOUR, false),
    held IS NOT NULL
FROM 'data/leads.csv'
-- equals
SELECT lead_id, days_to_qualified, is_booked, is_qualified_meeting, is_same_week_meeting, is_meeting_held FROM leads
