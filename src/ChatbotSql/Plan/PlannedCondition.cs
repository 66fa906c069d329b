namespace ChatbotSql.Plan;

/// <summary>The condition of a band on the rows of a cell.</summary>
/// <param name="Band">The band's place among those of its metric, from 0.</param>
/// <param name="Breaks">The measure that counts the rows that do not meet it; the band holds where it is 0.</param>
public sealed record PlannedCondition(int Band, string Breaks);
