using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>One reading of a fact, grouped by period and dimensions.</summary>
/// <param name="Name">The name of its common table expression.</param>
/// <param name="Time">The column that places rows in time where it is not the fact's own, else null.</param>
/// <param name="WindowDays">How many days, to the last of a period, its rows are from; null for those of the period.</param>
public sealed record FactScan(string Name, FactSchema Fact, string? Time, int? WindowDays, ImmutableArray<PlannedMeasure> Measures);
