namespace ChatbotSql.Plan;

/// <summary>One aggregate that a scan computes, shared by every metric that uses it.</summary>
/// <param name="Name">Its column.</param>
/// <param name="Sql">The author's call, narrowed by the conditions of its metric.</param>
public sealed record PlannedMeasure(string Name, string Sql);
