using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>The events that facts are made of. A log may have others, which are kept under their own names.</summary>
public static class CanonicalEvents
{
    public static ImmutableArray<string> Names { get; } =
    [
        "page_view", "chat_impression", "chat_opened", "chat_engaged", "user_message", "bot_message", "agent_message", "bot_fallback",
        "knowledge_gap", "bot_goal_completed", "bot_handoff_human", "conversation_resolved", "ticket_deflected", "csat_requested",
        "csat_submitted", "lead_captured_chat", "meeting_booked", "purchase_after_chat", "conversation_abandoned",
    ];
}
