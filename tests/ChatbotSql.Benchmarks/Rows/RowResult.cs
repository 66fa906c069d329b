namespace ChatbotSql.Benchmarks.Rows;

/// <summary>A line of the table.</summary>
/// <param name="Ours">What ours took, as text.</param>
/// <param name="Rival">What it is held against, as text.</param>
/// <param name="Unit">What stands behind the figure.</param>
internal sealed record RowResult(string Name, string Size, string Ours, string Rival, double Figure, string Unit, Goal Goal);
