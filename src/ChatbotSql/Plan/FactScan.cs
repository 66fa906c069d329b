using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>One reading of a fact, grouped by period and dimensions.</summary>
/// <param name="Name">The name of its common table expression.</param>
/// <param name="Time">The column that places rows in time where it is not the fact's own, else null.</param>
public sealed record FactScan(string Name, FactSchema Fact, string? Time, ImmutableArray<PlannedMeasure> Measures);
