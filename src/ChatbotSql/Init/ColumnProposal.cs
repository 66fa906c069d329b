namespace ChatbotSql.Init;

/// <summary>What a canonical column is taken from.</summary>
/// <param name="Column">The canonical column.</param>
/// <param name="Raw">The column of the files.</param>
/// <param name="Sql">SQL over the raw row.</param>
/// <param name="Why">Whether its name or its content tells.</param>
/// <param name="Certainty">From 0 to 100.</param>
public sealed record ColumnProposal(string Column, string Raw, string Sql, string Why, int Certainty)
{
    /// <summary>What is a guess about it, by an example; null where nothing is.</summary>
    public string? Guess { get; init; }
}
