namespace ChatbotSql.Plan;

/// <summary>A side of a metric as an expression over measures.</summary>
/// <param name="Scan">The scan that has the measures.</param>
/// <param name="Sql">The author's expression, each aggregate replaced by its measure's column.</param>
public sealed record PlannedSide(string Scan, string Sql);
