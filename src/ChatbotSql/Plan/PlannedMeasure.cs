using System.Collections.Immutable;

namespace ChatbotSql.Plan;

/// <summary>One aggregate that a scan computes, shared by every metric that uses it.</summary>
/// <param name="Name">Its column.</param>
/// <param name="Conditions">The author's conditions, all of which a row has to meet to count.</param>
/// <param name="RollUp">How it is made of the measures of smaller cells.</param>
/// <param name="Ranking">What has to be put in order for it, where one order serves all cells; else null.</param>
public sealed record PlannedMeasure(string Name, Aggregate Aggregate, ImmutableArray<string> Conditions, RollUp RollUp, Ranking? Ranking = null);
