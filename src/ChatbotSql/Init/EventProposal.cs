namespace ChatbotSql.Init;

/// <summary>What the name that a log has for an event stands for.</summary>
/// <param name="Name">The name in the log.</param>
/// <param name="Event">The canonical event; null where it is none that is known.</param>
/// <param name="Rows">How many of the rows that were looked at have it.</param>
public sealed record EventProposal(string Name, string? Event, long Rows)
{
    /// <summary>What is a guess about it; null where nothing is.</summary>
    public string? Guess { get; init; }
}
