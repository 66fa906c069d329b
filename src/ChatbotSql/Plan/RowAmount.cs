using System.Collections.Immutable;

namespace ChatbotSql.Plan;

/// <summary>What one row adds to a side of a ratio, 0 where it adds nothing.</summary>
/// <param name="Argument">The author's SQL of the amount; null where each row counts as 1.</param>
/// <param name="Conditions">What a row has to meet to add it.</param>
public sealed record RowAmount(string? Argument, ImmutableArray<string> Conditions);
