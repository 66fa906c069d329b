using System.Collections.Immutable;

namespace ChatbotSql.Explain;

/// <summary>A fact that a metric aggregates.</summary>
/// <param name="Key">The column that tells its rows apart, or null.</param>
/// <param name="Time">The column that places its rows in time.</param>
/// <param name="Columns">The columns that the metric reads, and what each is.</param>
public sealed record ExplainedFact(string Name, string Description, string? Key, string Time, ImmutableSortedDictionary<string, string> Columns);
