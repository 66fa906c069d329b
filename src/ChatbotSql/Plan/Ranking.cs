using System.Collections.Immutable;

namespace ChatbotSql.Plan;

/// <summary>What a measure needs of the values of a fact in their order.</summary>
/// <param name="Argument">The author's SQL of the value of a row.</param>
/// <param name="Conditions">The author's conditions, all of which a row has to meet to count.</param>
public sealed record Ranking(RankingKind Kind, string Argument, ImmutableArray<string> Conditions);
