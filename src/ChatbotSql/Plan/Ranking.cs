namespace ChatbotSql.Plan;

/// <summary>What a measure needs of the values of a fact in their order.</summary>
/// <param name="Argument">The SQL of the value of a row.</param>
/// <param name="Condition">The SQL of the rows that count, or null where all do.</param>
public sealed record Ranking(RankingKind Kind, string Argument, string? Condition);
