using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>The events that facts are made of. A log may have others, which are kept under their own names.</summary>
internal static class CanonicalEvents
{
    /// <summary>What logs call them.</summary>
    private static readonly ImmutableSortedDictionary<string, string[]> OtherNames = new Dictionary<string, string>
    {
        ["page_view"] = "pageview page_viewed view_page",
        ["chat_impression"] = "impression widget_shown widget_impression chat_shown",
        ["chat_opened"] = "chat_open widget_opened open_chat chat_started chat_start conversation_started conversation_start dialog_started dialogue_started",
        ["chat_engaged"] = "chat_engagement engaged",
        ["ticket_deflected"] = "deflected",
        ["user_message"] = "user message_received user_uttered incoming inbound customer_message message_from_user user_text user_said",
        ["bot_message"] = "bot message_sent bot_uttered outgoing outbound assistant bot_response bot_reply bot_text bot_said",
        ["agent_message"] = "agent human human_message operator_message agent_reply",
        ["bot_fallback"] = "fallback did_not_understand action_default_fallback no_match not_understood unrecognized bot_confused",
        ["knowledge_gap"] = "no_answer missing_answer content_missing",
        ["bot_goal_completed"] = "goal_completed goal_reached goal_achieved task_completed",
        ["bot_handoff_human"] = "handoff handover escalated escalation agent_requested transfer transferred_to_agent transfer_to_agent transfer_to_human agent_transfer human_handoff agent_handoff live_agent handoff_human handoff_complete handoff_completed handover_completed human_takeover agent_takeover takeover",
        ["conversation_resolved"] = "resolved issue_resolved conversation_closed_resolved",
        ["csat_requested"] = "survey_sent survey_requested rating_requested",
        ["csat_submitted"] = "survey_answered rating_submitted csat rated survey_submitted survey_completed rating_given csat_response feedback feedback_submitted",
        ["lead_captured_chat"] = "lead_captured lead lead_created",
        ["meeting_booked"] = "booking_created appointment_booked appointment_scheduled meeting meeting_scheduled demo_booked",
        ["purchase_after_chat"] = "purchase order_placed order_completed purchase_completed purchased",
        ["conversation_abandoned"] = "abandoned user_left",
    }.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Split(' '), StringComparer.Ordinal);

    public static IEnumerable<string> Names => OtherNames.Keys;

    /// <summary>The event that a name is, or is known to stand for; null where neither is so.</summary>
    public static string? Meant(string name) => OtherNames.ContainsKey(name) ? name : OtherNames.FirstOrDefault(pair => pair.Value.Contains(name)).Key;
}
