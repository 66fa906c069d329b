using System.Collections.Immutable;

namespace ChatbotSql.Init;

/// <summary>Tells who wrote a message that a log calls sent or received, which is as much the bot's word as the visitor's.</summary>
internal static class MessageDirection
{
    private const string OfVisitor = "user_message";
    private const string OfBot = "bot_message";

    /// <summary>The names with who wrote the message by what else the log tells apart, as a guess; of neither where it tells both.</summary>
    public static ImmutableArray<EventProposal> Told(ImmutableArray<EventProposal> names)
    {
        var certain = names.Where(name => !IsSent(name) && !IsReceived(name)).Select(name => name.Event).ToHashSet();
        var isSent = names.Any(IsSent);
        (string? sent, string? received) = (certain.Contains(OfVisitor), certain.Contains(OfBot)) switch
        {
            (true, true) => (null, null),
            (false, true) => (OfVisitor, isSent ? null : OfVisitor),
            (true, false) => (OfBot, isSent ? null : OfBot),
            _ => (OfBot, OfVisitor),
        };
        return [.. names.Select(name => IsSent(name) ? Guessed(name, sent) : IsReceived(name) ? Guessed(name, received) : name)];
    }

    private static EventProposal Guessed(EventProposal name, string? meant) => name with { Event = meant, Guess = $"a guess: who wrote {name.Name} is not said" };

    private static bool IsSent(EventProposal name) => Words.Joined(name.Name) == "message_sent";

    private static bool IsReceived(EventProposal name) => Words.Joined(name.Name) == "message_received";
}
